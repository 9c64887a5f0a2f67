// Promises what a contact is: the row that is kept and the object that answers show.
import * as z from 'zod/mini'
import { shape } from '../../shape'
import type { World } from '../../world'
import { companyId, namesOf, newRow } from '../platform/account'
import { date } from '../platform/dates'
import { formatPhone } from '../platform/phone'
import { portfoliosOf } from './portfolio-members'

export const contactStatus = z.enum(['ACTIVE', 'ARCHIVED', 'BLOCKED'])
export const contactOrigin = z.enum(['CREATED_BY_USER', 'CREATED_FROM_HUB', 'IMPORTED'])
const text = z.nullable(z.string())

export const utm = z.object({
  sourceId: z.nullish(z.string()),
  source: z.nullish(z.string()),
  clid: z.nullish(z.string()),
  medium: z.nullish(z.string()),
  campaign: z.nullish(z.string()),
  content: z.nullish(z.string()),
  headline: z.nullish(z.string()),
  term: z.nullish(z.string()),
  referralUrl: z.nullish(z.string()),
})

export const contactSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    name: text,
    nameWhatsapp: text,
    nameInstagram: text,
    nameMessenger: text,
    phoneNumber: text,
    phoneNumberFormatted: text,
    email: text,
    instagram: text,
    messengerId: text,
    annotation: text,
    tagIds: z.nullable(z.array(z.uuid())),
    tagNames: z.nullable(z.array(z.string())),
    status: contactStatus,
    origin: contactOrigin,
    importedAt: z.nullable(date),
    utm: z.nullable(utm),
    customFields: z.nullable(z.record(z.string(), z.unknown())),
    portfolioIds: z.nullable(z.array(z.uuid())),
    portfolioNames: z.nullable(z.array(z.string())),
    metadata: z.nullable(z.record(z.string(), z.unknown())),
  }),
)

export type Contact = z.infer<typeof contactSchema>

type Derived = 'phoneNumberFormatted' | 'tagNames' | 'portfolioIds' | 'portfolioNames'

export interface ContactRow extends Omit<Contact, Derived | 'tagIds' | 'customFields'> {
  pictureUrl: string | null
  tagIds: string[]
  customFields: Record<string, unknown>
}

export const contactDetail = z.enum(['Tags', 'CustomFields', 'Portfolios'])
export type ContactDetail = z.infer<typeof contactDetail>
export const allDetails: readonly ContactDetail[] = ['Tags', 'CustomFields', 'Portfolios']

export function contacts(world: World) {
  return world.table<ContactRow>('contact')
}

export function blankContact(world: World, origin: ContactRow['origin']): ContactRow {
  return {
    ...newRow(world),
    companyId: companyId(world),
    name: null,
    nameWhatsapp: null,
    nameInstagram: null,
    nameMessenger: null,
    phoneNumber: null,
    email: null,
    instagram: null,
    messengerId: null,
    annotation: null,
    pictureUrl: null,
    tagIds: [],
    status: 'ACTIVE',
    origin,
    importedAt: null,
    utm: null,
    customFields: {},
    metadata: null,
  }
}

/** What answers show. Details that were not asked for are null, not empty: empty would claim that there are none. */
export function contactView(
  world: World,
  row: Readonly<ContactRow>,
  details: readonly ContactDetail[],
): Contact {
  const tags = details.includes('Tags')
  const portfolioIds = details.includes('Portfolios') ? portfoliosOf(world, row.id) : null
  const { phoneNumber, tagIds } = row
  return {
    id: row.id,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    companyId: row.companyId,
    name: row.name,
    nameWhatsapp: row.nameWhatsapp,
    nameInstagram: row.nameInstagram,
    nameMessenger: row.nameMessenger,
    phoneNumber,
    phoneNumberFormatted: phoneNumber === null ? null : formatPhone(phoneNumber),
    email: row.email,
    instagram: row.instagram,
    messengerId: row.messengerId,
    annotation: row.annotation,
    tagIds: tags ? tagIds : null,
    tagNames: tags ? namesOf(world, 'tag', tagIds) : null,
    status: row.status,
    origin: row.origin,
    importedAt: row.importedAt,
    utm: row.utm,
    customFields: details.includes('CustomFields') ? row.customFields : null,
    portfolioIds,
    portfolioNames: portfolioIds && namesOf(world, 'portfolio', portfolioIds),
    metadata: row.metadata,
  }
}

export function contactByPhone(world: World, phone: string | undefined): Readonly<ContactRow> | undefined {
  return phone === undefined ? undefined : contacts(world).find((row) => row.phoneNumber === phone)
}

/** A contact within a membership. Here the platform spells it in small letters: phonenumber. */
export const contactBrief = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    name: text,
    phonenumber: text,
    phonenumberFormatted: text,
    instagram: text,
    nameMessenger: text,
    email: text,
    annotation: text,
  }),
)

export function briefOf(contact: Readonly<ContactRow>): z.infer<typeof contactBrief> {
  const { id, name, phoneNumber: phonenumber, instagram, nameMessenger, email, annotation } = contact
  const phonenumberFormatted = phonenumber && formatPhone(phonenumber)
  return { id, name, phonenumber, phonenumberFormatted, instagram, nameMessenger, email, annotation }
}
