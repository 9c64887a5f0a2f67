// Promises which contact a query names, by its uuid or by one of its URNs.
import * as z from 'zod/mini'
import type { Call } from '../define'
import { type ContactRow, contacts } from './contact-rows'
import { notFound, noUrn, oneName, unfit } from './refusals'
import { normaliseUrn } from './urn'

export const pick = { uuid: z.optional(z.uuid()), urn: z.optional(z.string()) }

interface Pick {
  uuid?: string
  urn?: string
}

/** The contact the query names, and the URN it names it by. A uuid must exist, a URN need not. */
export function picked({ world, query }: Call<unknown, Pick>): { row?: Readonly<ContactRow>; urn?: string } {
  if (query.uuid !== undefined && query.urn !== undefined) {
    throw unfit(400, 'query.both', 'urn', oneName)
  }
  if (query.uuid !== undefined) {
    const row = contacts(world).get(query.uuid.toLowerCase())
    if (!row) throw unfit(404, 'state.not-found', 'uuid', notFound)
    return { row }
  }
  if (query.urn === undefined) return {}
  const urn = urnInQuery(query.urn)
  return { urn, row: contacts(world).find((row) => row.urns.includes(urn)) }
}

/** A "+" in a query means a space: `urn=tel:+55…` is understood all the same. */
export function urnInQuery(text: string): string {
  const urn = normaliseUrn(text.replace(': ', ':+'))
  if (urn === undefined) throw unfit(400, 'query.invalid', 'urn', noUrn(text))
  return urn
}

/** The two ways to name a contact, for the reference. */
export function pickTexts() {
  return {
    uuid: {
      en: 'The uuid of the contact.',
      pt: 'O uuid do contato.',
      es: 'El uuid del contacto.',
    },
    urn: {
      en: 'A URN of the contact, e.g. whatsapp:5511900001234. In a URL "+" is written %2B.',
      pt: 'Um URN do contato, por exemplo whatsapp:5511900001234. Em uma URL, "+" se escreve %2B.',
      es: 'Un URN del contacto, por ejemplo whatsapp:5511900001234. En una URL, "+" se escribe %2B.',
    },
  }
}
