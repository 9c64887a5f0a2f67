// Promises tests somebody to ask about, contacts in the documented shape and no other, and the events a world tells.
import * as z from 'zod/mini'
import { ask } from '../../test-client'
import type { PublishedEvent, World } from '../../world'
import { seedId } from '../seed/seed-rows'
import { type Contact, type ContactRow, contactSchema, contacts } from './contact-record'

/** Fails when the answer is no success, or has a field that is not documented. */
export async function askContact(world: World, line: string, body?: unknown): Promise<Contact> {
  const { json, status, text } = await ask(world, line, { body })
  if (status !== 200) throw new Error(`${line}: ${status} ${text}`)
  return z.parse(z.strictObject(contactSchema.shape), json)
}

export function someone(world: World, name = 'Ana "Nina" Ribeiro'): Readonly<ContactRow> {
  const row = contacts(world).get(seedId(world, `contact ${name}`))
  if (!row) throw new Error(`${name} is not among the contacts`)
  return row
}

/** Grows as the world goes on. */
export function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

export const nobody = '00000000-0000-4000-8000-000000000000'
