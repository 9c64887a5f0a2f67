// Promises what the two events about contacts carry; it is spelt differently from an answer of the API.
import * as z from 'zod/mini'
import type { Note } from '../../define'
import { shape } from '../../shape'
import type { World } from '../../world'
import { namesOf } from '../platform/account'
import { date } from '../platform/dates'
import { formatPhone } from '../platform/phone'
import { seedId } from '../seed/seed-rows'
import { type ContactRow, contactOrigin, contactStatus, contacts, utm } from './contact-record'

const text = z.nullable(z.string())
const dictionary = z.record(z.string(), z.unknown())

export const contactContent = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    name: text,
    phonenumber: text,
    phonenumberFormatted: text,
    email: text,
    instagram: text,
    annotation: text,
    tagsId: z.array(z.uuid()),
    tags: z.array(z.string()),
    status: contactStatus,
    origin: contactOrigin,
    utm: z.nullable(utm),
    customFieldValues: dictionary,
    metadata: z.nullable(dictionary),
  }),
)

export function contentOfContact(world: World, row: Readonly<ContactRow>): z.infer<typeof contactContent> {
  const { id, createdAt, updatedAt, companyId, name, phoneNumber, email, instagram, annotation } = row
  return {
    id,
    createdAt,
    updatedAt,
    companyId,
    name,
    phonenumber: phoneNumber,
    phonenumberFormatted: phoneNumber === null ? null : formatPhone(phoneNumber),
    email,
    instagram,
    annotation,
    tagsId: row.tagIds,
    tags: namesOf(world, 'tag', row.tagIds),
    status: row.status,
    origin: row.origin,
    utm: row.utm,
    customFieldValues: row.customFields,
    metadata: row.metadata,
  }
}

export const exampleContact = (name: string) => (world: World) =>
  contacts(world).get(seedId(world, `contact ${name}`)) ?? { id: '' }

export const spellingTrap: Note = {
  text: {
    en: 'The same contact is spelt differently here than in an answer of the API: phonenumber for phoneNumber, tagsId for tagIds, tags (names) for tagNames, customFieldValues for customFields. Portfolios are not in it.',
    pt: 'O mesmo contato se escreve de outro jeito aqui do que em uma resposta da API: phonenumber em vez de phoneNumber, tagsId em vez de tagIds, tags (nomes) em vez de tagNames, customFieldValues em vez de customFields. As carteiras não vêm.',
    es: 'El mismo contacto se escribe aquí de otra forma que en una respuesta de la API: phonenumber en vez de phoneNumber, tagsId en vez de tagIds, tags (nombres) en vez de tagNames, customFieldValues en vez de customFields. Las carteras no vienen.',
  },
}
