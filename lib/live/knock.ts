// From a code to a seat in a class, and how a trainer opens one.
import { fetchJson, postJson } from './fetch-json'

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
export const join = (ticket: string, name: string) =>
  postJson<{ as: As; member: string; name: string }>('/api/class/join', { ticket, name })

/** @throws Refused */
export const openRoom = (room: { name: string; locale: string; lessons: string[] }) =>
  postJson<{ code: string; member: string; fence: number }>('/api/class/rooms', room)

/** For a phone, a projector or a second trainer; good for a minute and once. @throws Refused */
export const invite = (role: 'remote' | 'projector' | 'trainer') =>
  postJson<{ ticket: string }>('/api/class/trainer/invite', { role })

/** @throws Refused not-a-member */
export const seatOf = (as: As) => fetchJson<Seat>(`/api/class/${as}/seat`)

/** @throws Refused */
export const leave = (as: As) => postJson<object>(`/api/class/${as}/leave`, {})
