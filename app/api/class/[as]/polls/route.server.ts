import { z } from 'zod'
import { json } from '@/lib/class/http/answer'
import { fitting } from '@/lib/class/http/body'
import { seated } from '@/lib/class/http/route'

const asked = z.object({ poll: z.string().min(1).max(120), round: z.coerce.number().int().min(1).max(20) })

/** How a round stands before the room sees it, for trainers. */
export const GET = seated(async ({ live, member, query }) => {
  const { poll, round } = fitting(asked, Object.fromEntries(query))
  return json(await live.pollTotals(member, poll, round))
})
