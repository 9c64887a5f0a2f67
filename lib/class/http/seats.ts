// The seats that one browser may have in classes, each kept by a cookie that no script can read.
import type { Role } from '../rooms/rights'

export const seats = ['trainer', 'learner', 'screen', 'remote'] as const
/** Which of a browser's seats speaks; what it may do says its role in the database. */
export type Seat = (typeof seats)[number]

const seatOfRole: Record<Role, Seat> = {
  driver: 'trainer',
  'co-trainer': 'trainer',
  learner: 'learner',
  projector: 'screen',
  remote: 'remote',
}

export const seatOf = (role: Role): Seat => seatOfRole[role]

export const isSeat = (text: string): text is Seat => (seats as readonly string[]).includes(text)

/** Longer than a token lives: the server is the one who says when it is over. */
const kept = 30 * 24 * 3600

/** A proxy that speaks https says so; who says it without one only loses their own seat. */
const isSecure = (request: Request): boolean =>
  /^https/.test(request.headers.get('x-forwarded-proto') ?? new URL(request.url).protocol)

/** The prefix makes browsers refuse a cookie that another host of the same domain tries to plant. */
const nameOf = (request: Request, seat: Seat): string => `${isSecure(request) ? '__Host-' : ''}class-${seat}`

/** @returns '' for none */
export function tokenOf(request: Request, seat: Seat): string {
  const start = `${nameOf(request, seat)}=`
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length) ?? ''
}

/** @param token '' to leave the seat */
export function seatCookie(request: Request, seat: Seat, token: string): string {
  const age = token === '' ? 0 : kept
  const secure = isSecure(request) ? '; Secure' : ''
  return `${nameOf(request, seat)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`
}
