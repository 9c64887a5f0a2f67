import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'

/** What this learner's own handler verifies fired webhooks with. */
export const GET = seated(async ({ live, member }) => json({ secret: live.secret(member) }))
