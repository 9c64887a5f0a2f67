// Gives up a browser's seat, also one whose room is long gone: so it asks no class.
import { Refusal } from '../refusal'
import { json } from './answer'
import { demandSameOrigin } from './origin'
import { isSeat, seatCookie } from './seats'

export function leaveSeat(request: Request, as: string): Response {
  demandSameOrigin(request)
  if (!isSeat(as)) throw new Refusal('not-a-member')
  return json({}, { 'Set-Cookie': seatCookie(request, as, '') })
}
