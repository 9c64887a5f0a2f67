import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'

/** What changed on the trainer's wall since `?since=`. */
export const GET = seated(async ({ live, member, query }) =>
  json(await live.wallSince(member, Number(query.get('since')) || 0)),
)
