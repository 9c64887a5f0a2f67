import { z } from 'zod'
import { addressOf } from '@/lib/class/http/address'
import { json } from '@/lib/class/http/answer'
import { knocking } from '@/lib/class/http/route'

const body = z.strictObject({
  code: z.string().max(400),
  /** The pictures on the projector, asked for only while somebody guesses codes. */
  sign: z.array(z.number().int().min(0).max(99)).max(8).optional(),
})

/** A code becomes a ticket; wrong, expired and locked ones are answered alike. */
export const POST = knocking(body, async ({ request, live }, { code, sign }) =>
  json({
    ticket: await live.lookUpCode({ typed: code, address: addressOf(request), ...(sign && { sign }) }),
  }),
)
