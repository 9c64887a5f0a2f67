import { z } from 'zod'
import { json } from '@/lib/class/http/answer'
import { knocking } from '@/lib/class/http/route'
import { seatCookie, seatOf } from '@/lib/class/http/seats'

const body = z.strictObject({ ticket: z.string().max(2_000), name: z.string().max(400) })

/** A ticket becomes a seat: of a learner, or of the phone, projector or trainer it was made out for. */
export const POST = knocking(body, async ({ request, live }, { ticket, name }) => {
  const joined = await live.join(ticket, name)
  const as = seatOf((await live.memberOf(joined.token)).role)
  return json(
    { as, member: joined.member, name: joined.name },
    { 'Set-Cookie': seatCookie(request, as, joined.token) },
  )
})
