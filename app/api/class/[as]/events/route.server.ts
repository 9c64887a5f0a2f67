import { eventsFor } from '@/lib/class/http/events'
import { seated } from '@/lib/class/http/route'

export const dynamic = 'force-dynamic'

/** Server-sent events; with `?wait=20` a long poll. */
export const GET = seated(eventsFor)
