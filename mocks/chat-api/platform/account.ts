// Promises what belongs to the account as a whole and is only referred to by others: company, tags, custom fields, portfolios, channels, templates.

import { Refused } from '../../define'
import type { World } from '../../world'
import { isoDate } from './dates'
import { refusals } from './refusals'

export interface CompanyRow {
  id: string
  name: string
}

export interface TagRow {
  id: string
  createdAt: string
  updatedAt: string
  name: string
  color: string
}

export interface CustomFieldRow {
  id: string
  createdAt: string
  updatedAt: string
  /** The group it stands in. */
  parentId: string | null
  type:
    | 'GROUP'
    | 'STRING'
    | 'TEXT'
    | 'INTEGER'
    | 'FLOAT'
    | 'SINGLESELECT'
    | 'MULTISELECT'
    | 'DATE'
    | 'TIME'
    | 'DATETIME'
    | 'BOOLEAN'
  entityType: 'CONTACT' | 'PANEL'
  /** A panel's id would keep the field to that panel; null is for all. */
  scopeId: string | null
  companyId: string
  name: string
  key: string
  /** From 0, within its group and kind of entity. */
  position: number
  required: boolean
  visible: boolean
  isValueRange: boolean
  options: { id: string; name: string }[]
}

export interface PortfolioRow {
  id: string
  createdAt: string
  updatedAt: string
  active: boolean
  companyId: string
  name: string
  automaticAttribution: boolean
  /** Null where contacts stay for good. */
  expirationDurationInMonths: number | null
  /** A contact is in at most one portfolio that is SINGLE. */
  type: 'MULTIPLE' | 'SINGLE'
  /** Who looks after its contacts. */
  departments: { departmentId: string; userIds: string[] }[]
}

export interface ChannelRow {
  id: string
  createdAt: string
  updatedAt: string
  active: boolean
  type: 'CloudAPI_WhatsApp' | 'Instagram'
  /** Digits with country code, as the platform writes a channel's number; empty where it has none. */
  number: string
  displayName: string
}

export interface TemplateRow {
  id: string
  createdAt: string
  updatedAt: string
  active: boolean
  archived: boolean
  channelId: string
  name: string
  /** Parameters stand as {{name}}. */
  text: string
  footerText: string | null
  status: 'Draft' | 'Approved' | 'Disapproved' | 'InRevision' | 'Paused' | 'Disabled' | 'Deleted'
  /** What it may be sent as; TEMPLATE is a message of a conversation. */
  type: ('TEMPLATE' | 'TEMPLATE_CAMPAIGN' | 'TEMPLATE_SEQUENCE')[]
  params: string[]
  internalName: string | null
  fileType: 'UNDEFINED' | 'IMAGE' | 'VIDEO' | 'DOCUMENT'
  /** WhatsApp's reason, where it is Disapproved. */
  rejectedDescription: string | null
  categoryId: string | null
  categoryName: string | null
}

export function companyId(world: World): string {
  return world.table<CompanyRow>('company').all()[0]?.id ?? ''
}

/** Rows with an id and the moment of their making, as every table of the platform has them. */
export function newRow(
  world: World,
  at = world.clock.now(),
): { id: string; createdAt: string; updatedAt: string } {
  const moment = isoDate(at)
  return { id: world.uuid(), createdAt: moment, updatedAt: moment }
}

/** The template's text with its {{parameters}} filled in. */
export function templateText(
  { text }: Readonly<TemplateRow>,
  parameters: Readonly<Record<string, string>>,
): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parameters[name] ?? '')
}

export interface TagChoice {
  tagIds?: string[] | null
  tagNames?: string[] | null
}

export interface PortfolioChoice {
  portfolioIds?: string[] | null
  portfolioNames?: string[] | null
}

/** Every id and name a body refers to must exist; tag names need not, they are made. */
export function checkReferences(
  world: World,
  choice: TagChoice & PortfolioChoice & { sequenceIds?: string[] | null },
): void {
  const check = (
    what: 'tag' | 'portfolio' | 'sequence',
    field: string,
    ids: readonly string[] | null | undefined,
  ) => {
    const missing = (ids ?? []).findIndex((id) => !world.table(what).get(id.toLowerCase()))
    const id = ids?.[missing]
    if (id !== undefined)
      throw new Refused(refusals.notFound(what, id, { in: 'body', name: `/${field}/${missing}` }))
  }
  check('tag', 'tagIds', choice.tagIds)
  check('portfolio', 'portfolioIds', choice.portfolioIds)
  check('sequence', 'sequenceIds', choice.sequenceIds)
  for (const [i, name] of (choice.portfolioNames ?? []).entries()) {
    if (portfolioNamed(world, name)) continue
    throw new Refused(
      refusals.notFound('portfolio', `"${name}"`, { in: 'body', name: `/portfolioNames/${i}` }),
    )
  }
}

function portfolioNamed(world: World, name: string) {
  return world.table<PortfolioRow>('portfolio').find((row) => row.name.toLowerCase() === name.toLowerCase())
}

/** Names are ignored where ids are given. */
export function portfolioIdsOf(world: World, { portfolioIds, portfolioNames }: PortfolioChoice): string[] {
  return (
    portfolioIds?.map((id) => id.toLowerCase()) ??
    (portfolioNames ?? []).flatMap((name) => portfolioNamed(world, name)?.id ?? [])
  )
}

/** Names are ignored where ids are given. A name nobody used before becomes a new tag, or counts for nothing. */
export function tagIdsOf(world: World, { tagIds, tagNames }: TagChoice, isNewMade = true): string[] {
  const tags = world.table<TagRow>('tag')
  const idOf = (name: string) =>
    tags.find((row) => row.name.toLowerCase() === name.toLowerCase())?.id ??
    (isNewMade ? tags.insert({ ...newRow(world), name, color: 'GRAY_300' }).id : [])
  return [...new Set(tagIds?.map((id) => id.toLowerCase()) ?? (tagNames ?? []).flatMap(idOf))]
}

export function namesOf(world: World, table: 'tag' | 'portfolio', ids: readonly string[]): string[] {
  return ids.flatMap((id) => world.table<TagRow | PortfolioRow>(table).get(id)?.name ?? [])
}

/** Keys that can hold a value: a group holds fields, not a value. */
export function customFieldKeys(world: World, entityType: CustomFieldRow['entityType']): Set<string> {
  const fields = world.table<CustomFieldRow>('custom-field').all()
  const fitting = fields.filter((field) => field.entityType === entityType && field.type !== 'GROUP')
  return new Set(fitting.map((field) => field.key))
}
