// Promises the form of an answer: the matrix, or empty lists with the reason in `status`.
import * as z from 'zod/mini'

/** A function, so that a page's script, which has no use for it, can do without. */
export function answerWith<S extends z.core.$ZodShape>(shape: S) {
  const amount = z.object({ text: z.string(), value: z.int() })
  const element = z.object({
    distance: z.optional(amount),
    duration: z.optional(amount),
    status: z.enum(['OK', 'NOT_FOUND', 'ZERO_RESULTS']),
  })
  return z.object({
    destination_addresses: z.array(z.string()),
    origin_addresses: z.array(z.string()),
    rows: z.array(z.object({ elements: z.array(element) })),
    ...shape,
  })
}
