import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'
import { eventId } from '@/lib/class/streams/frame'

/** The snapshot a stream begins with, for pages that poll; `id` is where they go on from. */
export const GET = seated(async ({ live, member }) => {
  const { epoch, ...snapshot } = await live.snapshot(member)
  return json({ ...snapshot, id: eventId(epoch, snapshot.seq) })
})
