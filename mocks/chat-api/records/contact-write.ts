// Promises how a contact changes: what may be written, which fields a mask lets through, and which two contacts clash.
import * as z from 'zod/mini'
import { type Call, Refused } from '../../define'
import { shape } from '../../shape'
import type { World } from '../../world'
import { checkReferences, customFieldKeys, portfolioIdsOf, tagIdsOf } from '../platform/account'
import { isoDate } from '../platform/dates'
import { merged } from '../platform/merged'
import { normalisePhone, phoneInput } from '../platform/phone'
import { refusals } from '../platform/refusals'
import { blankContact, type ContactRow, contactStatus, contacts, utm } from './contact-record'
import { setPortfolios } from './portfolio-members'
import { addToSequence } from './sequence-members'

const text = z.nullish(z.string())
const ids = z.nullish(z.array(z.uuid()))
const names = z.nullish(z.array(z.string().check(z.minLength(1))))
const dictionary = z.nullish(z.record(z.string(), z.unknown()))

/** Fields that both creating and updating accept. */
export const writable = {
  name: text,
  phoneNumber: z.nullish(phoneInput),
  email: z.nullish(z.email()),
  instagram: text,
  annotation: text,
  tagIds: ids,
  tagNames: names,
  portfolioIds: ids,
  portfolioNames: names,
  sequenceIds: ids,
  customFields: dictionary,
  metadata: dictionary,
}

const writableObject = /* @__PURE__ */ shape(() =>
  z.object({
    ...writable,
    status: z.nullish(contactStatus),
    pictureUrl: text,
    utm: z.nullish(utm),
  }),
)
export type ContactInput = z.infer<typeof writableObject>

export const maskName = z.enum([
  'Name',
  'PhoneNumber',
  'Email',
  'Instagram',
  'Annotation',
  'Tags',
  'Status',
  'CustomFields',
  'PictureUrl',
  'Portfolio',
  'SequenceIds',
  'Utm',
  'Metadata',
])
export type MaskName = z.infer<typeof maskName>

export const tagsOperation = z.enum(['InsertIfNotExists', 'DeleteIfExists', 'ReplaceAll'])
export type TagsOperation = z.infer<typeof tagsOperation>

/** The keys of the body that each name of the mask stands for. */
const keysOf: Readonly<Record<MaskName, readonly (keyof ContactInput)[]>> = {
  Name: ['name'],
  PhoneNumber: ['phoneNumber'],
  Email: ['email'],
  Instagram: ['instagram'],
  Annotation: ['annotation'],
  Tags: ['tagIds', 'tagNames'],
  Status: ['status'],
  CustomFields: ['customFields'],
  PictureUrl: ['pictureUrl'],
  Portfolio: ['portfolioIds', 'portfolioNames'],
  SequenceIds: ['sequenceIds'],
  Utm: ['utm'],
  Metadata: ['metadata'],
}

/** The mask that a body without one implies: all it mentions. */
export function mentioned(body: ContactInput): MaskName[] {
  return maskName.options.filter((name) => keysOf[name].some((key) => body[key] !== undefined))
}

export interface Change {
  body: ContactInput
  mask: readonly MaskName[]
  tags: TagsOperation
}

function changedTags(world: World, row: ContactRow, { body, tags }: Change): string[] {
  const given = tagIdsOf(world, body, tags !== 'DeleteIfExists')
  if (tags === 'ReplaceAll') return given
  if (tags === 'DeleteIfExists') return row.tagIds.filter((id) => !given.includes(id))
  return [...new Set([...row.tagIds, ...given])]
}

/** Sequences and portfolios hold their members themselves. */
type Elsewhere = 'SequenceIds' | 'Portfolio'

/** What each name of the mask does to the row. A masked field that the body leaves out is emptied. */
const writers: Readonly<
  Record<Exclude<MaskName, Elsewhere>, (world: World, row: ContactRow, change: Change) => Partial<ContactRow>>
> = {
  Name: (_w, _r, { body }) => ({ name: body.name ?? null }),
  PhoneNumber: (_w, _r, { body }) => ({ phoneNumber: normalisePhone(body.phoneNumber ?? '') ?? null }),
  Email: (_w, _r, { body }) => ({ email: body.email ?? null }),
  Instagram: (_w, _r, { body }) => ({ instagram: body.instagram ?? null }),
  Annotation: (_w, _r, { body }) => ({ annotation: body.annotation ?? null }),
  Tags: (world, row, change) => ({ tagIds: changedTags(world, row, change) }),
  Status: (_w, row, { body }) => ({ status: body.status ?? row.status }),
  CustomFields: (world, row, { body }) => {
    const known = customFieldKeys(world, 'CONTACT')
    const given = Object.entries(body.customFields ?? {}).filter(([key]) => known.has(key))
    return { customFields: body.customFields ? merged(row.customFields, Object.fromEntries(given)) : {} }
  },
  PictureUrl: (_w, _r, { body }) => ({ pictureUrl: body.pictureUrl ?? null }),
  Utm: (_w, _r, { body }) => ({ utm: body.utm ?? null }),
  Metadata: (_w, row, { body }) => ({
    metadata: body.metadata ? merged(row.metadata, body.metadata) : null,
  }),
}

/** Refuses before anything is written: references must exist, phone and email belong to one contact each. */
export function checkChange(world: World, { body, mask }: Change, self?: string): void {
  checkReferences(world, body)
  const phone = mask.includes('PhoneNumber') ? normalisePhone(body.phoneNumber ?? '') : undefined
  const email = mask.includes('Email') ? body.email?.toLowerCase() : undefined
  const clash = (same: (row: Readonly<ContactRow>) => boolean) =>
    contacts(world).find((row) => row.id !== self && same(row))
  const byPhone = phone && clash((row) => row.phoneNumber === phone)
  if (byPhone) throw new Refused(refusals.conflict('phoneNumber', phone, byPhone.id))
  const byEmail = email && clash((row) => row.email?.toLowerCase() === email)
  if (byEmail) throw new Refused(refusals.conflict('email', email, byEmail.id))
}

function changed(world: World, row: ContactRow, change: Change): ContactRow {
  let next = row
  for (const name of change.mask) {
    if (name !== 'SequenceIds' && name !== 'Portfolio')
      next = { ...next, ...writers[name](world, next, change) }
  }
  return next
}

/** Writes what stands elsewhere. True when the contact's portfolios are others now. */
function changeElsewhere(world: World, contactId: string, { body, mask }: Change): boolean {
  const sequenceIds = (mask.includes('SequenceIds') && body.sequenceIds) || []
  for (const sequenceId of sequenceIds) addToSequence(world, sequenceId.toLowerCase(), contactId)
  return mask.includes('Portfolio') && setPortfolios(world, contactId, portfolioIdsOf(world, body))
}

type Told = Pick<Call, 'world' | 'exchange'>

/** Keeps the row of a contact that has changed, and tells the world. */
export function keepContact({ world, exchange }: Told, row: ContactRow): Readonly<ContactRow> {
  const kept = contacts(world).update(row.id, { ...row, updatedAt: isoDate(world.clock.now()) })
  world.publish({ type: 'CONTACT_UPDATE', table: 'contact', row: kept, cause: exchange })
  return kept
}

/** Writes a checked change. One that changes nothing is told to nobody. */
export function changeContact(call: Told, row: Readonly<ContactRow>, change: Change): Readonly<ContactRow> {
  const { world } = call
  const next = changed(world, row, change)
  const isMoved = changeElsewhere(world, row.id, change)
  return isMoved || JSON.stringify(next) !== JSON.stringify(row) ? keepContact(call, next) : row
}

/** Makes a contact of a checked change. */
export function makeContact({ world, exchange }: Told, change: Change): Readonly<ContactRow> {
  const row = contacts(world).insert(changed(world, blankContact(world, 'CREATED_FROM_HUB'), change))
  changeElsewhere(world, row.id, change)
  world.publish({ type: 'CONTACT_NEW', table: 'contact', row, cause: exchange })
  return row
}
