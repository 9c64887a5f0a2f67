import { z } from 'zod'
import { json } from '@/lib/class/http/answer'
import { seatedPost } from '@/lib/class/http/route'

const body = z.strictObject({ role: z.enum(['remote', 'projector', 'trainer']) })

/** A ticket for a phone, a projector or a second trainer: good for a minute and once. */
export const POST = seatedPost(body, async ({ live, member }, { role }) =>
  json({ ticket: live.invite(member, role) }),
)
