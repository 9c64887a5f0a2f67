// From a code to a seat in a class, and how a trainer opens one.
import { fetchJson, postJson } from './fetch-json'
import { announceSeat } from './seat-news'

export type As = 'trainer' | 'learner' | 'screen' | 'remote'

export interface Seat {
  id: string
  role: string
  name: string
  room: { state: 'lobby' | 'live' | 'ended'; locked: boolean; lessons: string[]; locale: string }
}

/** @param sign the pictures on the screen, asked for while somebody is guessing codes @throws Refused */
export const knock = (code: string, sign?: number[]) =>
  postJson<{ ticket: string }>('/api/class/knock', { code, ...(sign && { sign }) })

/** @throws Refused */
export async function join(ticket: string, name: string) {
  const joined = await postJson<{ as: As; member: string; name: string }>('/api/class/join', { ticket, name })
  announceSeat(joined.as)
  return joined
}

/** @throws Refused */
export async function openRoom(room: { name: string; locale: string; lessons: string[] }) {
  const opened = await postJson<{ code: string; member: string; fence: number }>('/api/class/rooms', room)
  announceSeat('trainer')
  return opened
}

/** For a phone, a projector or a second trainer; good for a minute and once. @throws Refused */
export const invite = (role: 'remote' | 'projector' | 'trainer') =>
  postJson<{ ticket: string }>('/api/class/trainer/invite', { role })

/** @throws Refused not-a-member */
export const seatOf = (as: As) => fetchJson<Seat>(`/api/class/${as}/seat`)

/** @throws Refused */
export async function leave(as: As): Promise<void> {
  await postJson<object>(`/api/class/${as}/leave`, {})
  announceSeat(as)
}
