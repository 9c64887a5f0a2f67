// Promises the error envelope of the chat platform, to the key.
import * as z from 'zod/mini'
import type { Call, Refusal } from '../../define'
import { shape } from '../../shape'
import { isoDate } from './dates'

export const errorEnvelope = /* @__PURE__ */ shape(() =>
  z.strictObject({
    id: z.strictObject({ value: z.uuid(), shortValue: z.string() }),
    httpStatusCode: z.number(),
    version: z.null(),
    environment: z.null(),
    error: z.literal(true),
    date: z.string(),
    /** Stable; programs decide by it. */
    key: z.string(),
    /** For people, in the language of Accept-Language; Portuguese without one. */
    text: z.string(),
    isUnsolvableError: z.boolean(),
  }),
)

export function envelope(
  { key, status, text }: Refusal,
  { world, locale }: Call,
): z.infer<typeof errorEnvelope> {
  const value = world.uuid()
  return {
    id: { value, shortValue: value.slice(0, 8) },
    httpStatusCode: status,
    version: null,
    environment: null,
    error: true,
    date: isoDate(world.clock.now()),
    key,
    text: text[locale],
    isUnsolvableError: false,
  }
}
