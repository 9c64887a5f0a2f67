import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'

/** How handlers took the last webhook, without whose they are: for the projector. */
export const GET = seated(async ({ live, member }) => json(await live.lastDeliveries(member)))
