// Promises how a request names contacts, in its path or its body, by id or by phone number; what it names exists.
import * as z from 'zod/mini'
import { type Call, Refused } from '../../define'
import type { Texts } from '../../locale'
import type { World } from '../../world'
import { normalisePhone, phoneInput } from '../platform/phone'
import { refusals } from '../platform/refusals'
import { type ContactRow, contactByPhone, contacts } from './contact-record'

export const idParam = z.object({ id: z.uuid() })
export const phoneParam = z.object({ phone: phoneInput })

export function contactById({ world, params: { id } }: Call<{ id: string }>): Readonly<ContactRow> {
  const row = contacts(world).get(id.toLowerCase())
  if (!row) throw new Refused(refusals.notFound('contact', id, { in: 'path', name: 'id' }))
  return row
}

export function contactAtPhone({ world, params: { phone } }: Call<{ phone: string }>): Readonly<ContactRow> {
  const row = contactByPhone(world, normalisePhone(phone))
  if (!row) throw new Refused(refusals.notFound('contact', phone, { in: 'path', name: 'phone' }))
  return row
}

/** More in one request are refused. */
export const batchLimit = 100

export const oneContact = z.object({ contactId: z.nullish(z.uuid()), phoneNumber: z.nullish(phoneInput) })
export const someContacts = z.object({
  contactIds: z.nullish(z.array(z.uuid()).check(z.maxLength(batchLimit))),
  phoneNumbers: z.nullish(z.array(phoneInput).check(z.maxLength(batchLimit))),
})

/** Only for pages made on the server: a page's own script leaves it out. */
export const someContactsTexts: Readonly<Record<string, Texts>> =
  typeof window === 'undefined'
    ? {
        contactIds: {
          en: `Ids of contacts, ${batchLimit} at most.`,
          pt: `Ids de contatos, no máximo ${batchLimit}.`,
          es: `Ids de contactos, como máximo ${batchLimit}.`,
        },
        phoneNumbers: {
          en: `Phone numbers of contacts, ${batchLimit} at most. They may stand beside contactIds.`,
          pt: `Telefones de contatos, no máximo ${batchLimit}. Podem vir junto com contactIds.`,
          es: `Teléfonos de contactos, como máximo ${batchLimit}. Pueden ir junto con contactIds.`,
        },
      }
    : {}

export interface Named {
  contact: Readonly<ContactRow>
  /** Where the body names it. */
  pointer: string
}

function named(world: World, pointer: string, value: string): Named {
  const contact = pointer.startsWith('/contactId')
    ? contacts(world).get(value.toLowerCase())
    : contactByPhone(world, normalisePhone(value))
  if (!contact) throw new Refused(refusals.notFound('contact', value, { in: 'body', name: pointer }))
  return { contact, pointer }
}

function nobody(one: string, other: string): Refused {
  return new Refused(
    refusals.incomplete(
      'body.no-contact',
      `/${one}`,
      {
        en: 'The body names no contact.',
        pt: 'O corpo não nomeia nenhum contato.',
        es: 'El cuerpo no nombra ningún contacto.',
      },
      { en: `${one} or ${other}`, pt: `${one} ou ${other}`, es: `${one} o ${other}` },
    ),
  )
}

/** With both, the id counts. */
export function theContact(world: World, { contactId, phoneNumber }: z.infer<typeof oneContact>): Named {
  if (contactId) return named(world, '/contactId', contactId)
  if (phoneNumber) return named(world, '/phoneNumber', phoneNumber)
  throw nobody('contactId', 'phoneNumber')
}

/** Each once, ids before phone numbers. */
export function theContacts(world: World, body: z.infer<typeof someContacts>): Named[] {
  const ids = body.contactIds ?? []
  const phones = body.phoneNumbers ?? []
  if (ids.length + phones.length === 0) throw nobody('contactIds', 'phoneNumbers')
  const all = [
    ...ids.map((id, i) => named(world, `/contactIds/${i}`, id)),
    ...phones.map((phone, i) => named(world, `/phoneNumbers/${i}`, phone)),
  ]
  return [...new Map(all.map((one) => [one.contact.id, one])).values()]
}
