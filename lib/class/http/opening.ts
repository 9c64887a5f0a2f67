// Opens a room for whoever asks, not too many for one address.
import { z } from 'zod'
import { readTeaching } from '@/lib/content/teaching'
import { findLesson, readCourse } from '@/lib/content/tree'
import { locales } from '@/lib/i18n/locales'
import { Pace } from '../commands/pace'
import { Refusal } from '../refusal'
import { readNickname } from '../rooms/nickname'
import { addressOf } from './address'
import { json } from './answer'
import type { Knocking } from './route'
import { seatCookie } from './seats'

export const roomBody = z.strictObject({
  name: z.string().max(400),
  locale: z.enum(locales),
  lessons: z.array(z.string().min(1).max(120)).min(1).max(40),
})

/** A school's trainers share an address; a program that opens rooms for fun does too. */
const pace = new Pace(60, 1 / 10, Date.now)

export async function openRoom(
  { request, live }: Knocking,
  { name, locale, lessons }: z.infer<typeof roomBody>,
): Promise<Response> {
  const trainer = readNickname(name)
  const course = readCourse()
  const found = lessons.map((id) => findLesson(course, id)?.lesson)
  const [first] = found
  if (trainer === undefined || first === undefined || found.includes(undefined))
    throw new Refusal('invalid-body')
  if (!pace.take(addressOf(request))) throw new Refusal('too-many', 10)
  const { steps } = await readTeaching(first, locale)
  const position = { lesson: first.id, step: steps[0]?.id ?? '', fragment: 0 }
  const room = await live.createRoom(trainer, { lessons, locale, position })
  return json(
    { code: room.code, member: room.member, fence: room.fence },
    { 'Set-Cookie': seatCookie(request, 'trainer', room.token) },
  )
}
