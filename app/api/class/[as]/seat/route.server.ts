import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'

/** Who this browser is in this seat, and in what kind of room. */
export const GET = seated(async ({ live, member: { id, role, name, room } }) => {
  const { state, locked, scene } = await live.scene({ id, role, name, room, actsFor: id })
  return json({ id, role, name, room: { state, locked, lessons: scene.lessons, locale: scene.locale } })
})
