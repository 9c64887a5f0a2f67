import { z } from 'zod'
import { json } from '@/lib/class/http/answer'
import { seated, seatedPost } from '@/lib/class/http/route'
import { Refusal } from '@/lib/class/refusal'

function shown(code: string | undefined): Response {
  if (code === undefined) throw new Refusal('room-ended')
  return json({ code })
}

/** The code that is good now. */
export const GET = seated(async ({ live, member }) => shown(await live.code(member)))

/** Another one; the old one is wrong from now on. */
export const POST = seatedPost(z.strictObject({}), async ({ live, member }) =>
  shown(await live.rotateCode(member)),
)
