// Promises which contacts a filter in a body lets through: all that it says must hold.
import * as z from 'zod/mini'
import type { World } from '../../world'
import { namesOf } from '../platform/account'
import { dateInput } from '../platform/dates'
import { pageSizeLimit, within } from '../platform/paging'
import { type ContactRow, contactDetail, contactOrigin, contactStatus } from './contact-record'
import { portfoliosOf } from './portfolio-members'

const text = z.nullish(z.string())
const ids = z.nullish(z.array(z.uuid()))
const names = z.nullish(z.array(z.string()))
const dictionary = z.nullish(z.record(z.string(), z.unknown()))
const moments = z.nullish(z.object({ before: z.nullish(dateInput), after: z.nullish(dateInput) }))

export const contactOrder = z.enum(['createdAt', 'updatedAt', 'name', 'email', 'status'])

export const contactFilter = z.object({
  pageNumber: z.nullish(z.int().check(z.gte(1))),
  pageSize: z.nullish(z.int().check(z.gte(1), z.lte(pageSizeLimit))),
  orderBy: z.nullish(contactOrder),
  orderDirection: z.nullish(z.enum(['ASCENDING', 'DESCENDING'])),
  includeDetails: z.nullish(z.array(contactDetail)),
  createdAt: moments,
  updatedAt: moments,
  status: z.nullish(contactStatus),
  textFilter: text,
  name: text,
  phoneNumber: text,
  email: text,
  instagram: text,
  tagIds: ids,
  tagNames: names,
  portfolioIds: ids,
  portfolioNames: names,
  origin: z.nullish(contactOrigin),
  customFields: dictionary,
  metadata: dictionary,
})
export type ContactFilter = z.infer<typeof contactFilter>

const digitsOf = (value: string) => value.replace(/\D/g, '')

function contains(value: string | null, wanted: string | null | undefined): boolean {
  return !wanted || (value ?? '').toLowerCase().includes(wanted.toLowerCase())
}

/** What has no digits is no part of a phone number. */
function hasDigits(phone: string | null, wanted: string): boolean {
  const digits = digitsOf(wanted)
  return digits !== '' && digitsOf(phone ?? '').includes(digits)
}

function anyOf(wanted: readonly string[] | null | undefined, values: () => readonly string[]): boolean {
  if (!wanted?.length) return true
  const lower = wanted.map((one) => one.toLowerCase())
  return values().some((value) => lower.includes(value.toLowerCase()))
}

function holds(
  values: Readonly<Record<string, unknown>> | null,
  wanted: Readonly<Record<string, unknown>> | null | undefined,
): boolean {
  return Object.entries(wanted ?? {}).every(
    ([key, value]) => JSON.stringify(values?.[key]) === JSON.stringify(value),
  )
}

export function isWanted(world: World, row: Readonly<ContactRow>, filter: ContactFilter): boolean {
  const { createdAt, updatedAt, textFilter, phoneNumber } = filter
  const dates = {
    'CreatedAt.Before': createdAt?.before ?? undefined,
    'CreatedAt.After': createdAt?.after ?? undefined,
    'UpdatedAt.Before': updatedAt?.before ?? undefined,
    'UpdatedAt.After': updatedAt?.after ?? undefined,
  }
  const texts = [row.name, row.email, row.instagram, row.annotation]
  return (
    row.status === (filter.status ?? 'ACTIVE') &&
    (!filter.origin || row.origin === filter.origin) &&
    within(dates, row) &&
    (!textFilter ||
      texts.some((one) => contains(one, textFilter)) ||
      hasDigits(row.phoneNumber, textFilter)) &&
    contains(row.name, filter.name) &&
    contains(row.email, filter.email) &&
    contains(row.instagram, filter.instagram) &&
    (!phoneNumber || hasDigits(row.phoneNumber, phoneNumber)) &&
    anyOf(filter.tagIds, () => row.tagIds) &&
    anyOf(filter.tagNames, () => namesOf(world, 'tag', row.tagIds)) &&
    anyOf(filter.portfolioIds, () => portfoliosOf(world, row.id)) &&
    anyOf(filter.portfolioNames, () => namesOf(world, 'portfolio', portfoliosOf(world, row.id))) &&
    holds(row.customFields, filter.customFields) &&
    holds(row.metadata, filter.metadata)
  )
}
