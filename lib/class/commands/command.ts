// A command as it comes in from a browser: only its envelope is looked at here.
import { z } from 'zod'
import { Refusal } from '../refusal'
import { type Right, rights } from '../rooms/rights'

const envelope = z.strictObject({
  cmdId: z.uuid(),
  kind: z.enum(Object.keys(rights) as [Right, ...Right[]]),
  /** The turn of the wheel the sender believes to have. */
  fence: z.number().int().min(0).optional(),
  body: z.unknown().optional(),
})

export type Command = z.infer<typeof envelope>

/** @throws Refusal invalid-body */
export function readCommand(given: unknown): Command {
  const read = envelope.safeParse(given)
  if (!read.success) throw new Refusal('invalid-body')
  return read.data
}

/** @throws Refusal invalid-body */
export function readBody<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given ?? {})
  if (!read.success) throw new Refusal('invalid-body')
  return read.data
}
