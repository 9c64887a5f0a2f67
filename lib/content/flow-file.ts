// What `flow.json` of an exercise says: the flow, who can write to it, and in which words it is played before Check is pressed.
import { z } from 'zod'
import type { FlowContact } from '@/lib/flow/flow'
import { flowContactSchema, flowSchema } from '@/lib/flow/flow-file'
import type { Scene } from '@/lib/flow/rehearse-flow'
import { ContentError } from './failure'

/** One time through: who writes, by their place from 0 or by name, and what they answer each time they are asked. */
const sceneSchema = z.strictObject({
  contact: z.union([z.int().min(0), z.string().min(1)]).default(0),
  answers: z.array(z.string()).default([]),
})

/** `flow.json`. In `solution` and `wrong` only what differs from the start. */
export const flowFileSchema = z.strictObject({
  flow: flowSchema,
  contacts: z
    .array(flowContactSchema)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two contacts of one name'),
  /** In `solution` and `wrong`: what is played before Check is pressed. */
  script: z.array(sceneSchema).default([]),
  /** In `start`: the cards can be read and played, not changed. */
  locked: z.boolean().default(false),
  answers: z.record(z.string(), z.string()).default({}),
})

export type FlowFile = z.infer<typeof flowFileSchema>

/** @throws ContentError when the script names a contact that is not there */
export function scenesOf({ script, contacts }: Pick<FlowFile, 'script' | 'contacts'>, path: string): Scene[] {
  return script.map(({ contact, answers }) => {
    const found: FlowContact | undefined =
      typeof contact === 'number' ? contacts[contact] : contacts.find(({ name }) => name === contact)
    if (found) return { contact: found, answers }
    throw new ContentError(
      'read the script of a flow',
      path,
      `there is no contact ${JSON.stringify(contact)}`,
      `Name one of: ${contacts.map(({ name }) => name).join(', ')}, or its place from 0`,
    )
  })
}
