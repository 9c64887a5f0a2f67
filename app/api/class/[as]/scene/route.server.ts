import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'
import { eventId } from '@/lib/class/streams/frame'

/** The snapshot a stream begins with, for pages that poll; `id` is where they go on from. */
export const GET = seated(async ({ live, member }) => {
  const { epoch, ...scene } = await live.scene(member)
  const { id, role, name } = member
  return json({ ...scene, me: { id, role, name }, id: eventId(epoch, scene.seq) })
})
