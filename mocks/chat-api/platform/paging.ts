// Promises the paged lists of the platform: the query that asks for a page and the frame around its items.
import * as z from 'zod/mini'
import { dateInput, parseDate } from './dates'

export const pageSizeDefault = 15
export const pageSizeLimit = 100

export const pagingQuery = {
  PageNumber: z.optional(z.int().check(z.gte(1))),
  PageSize: z.optional(z.int().check(z.gte(1), z.lte(pageSizeLimit))),
  OrderDirection: z.optional(z.enum(['ASCENDING', 'DESCENDING'])),
}

export const dateQuery = {
  'CreatedAt.Before': z.optional(dateInput),
  'CreatedAt.After': z.optional(dateInput),
  'UpdatedAt.Before': z.optional(dateInput),
  'UpdatedAt.After': z.optional(dateInput),
}

export function pageOf<T extends z.core.$ZodType>(item: T) {
  return z.object({
    pageNumber: z.int(),
    pageSize: z.int(),
    orderBy: z.string(),
    orderDirection: z.enum(['asc', 'desc']),
    items: z.array(item),
    totalItems: z.int(),
    totalPages: z.int(),
    hasMorePages: z.boolean(),
  })
}

export interface PageQuery {
  PageNumber?: number
  PageSize?: number
  OrderBy?: string
  OrderDirection?: 'ASCENDING' | 'DESCENDING'
}

export interface DateQuery {
  'CreatedAt.Before'?: string
  'CreatedAt.After'?: string
  'UpdatedAt.Before'?: string
  'UpdatedAt.After'?: string
}

/** Bounds do not include the moment they name; what never happened is within none. */
export function between(moment: string | null, after?: string, before?: string): boolean {
  if (after === undefined && before === undefined) return true
  const at = moment === null ? Number.NaN : Date.parse(moment)
  return (after === undefined || at > parseDate(after)) && (before === undefined || at < parseDate(before))
}

/** Is the row within all four bounds? */
export function within(query: DateQuery, row: { createdAt: string; updatedAt: string }): boolean {
  return (
    between(row.createdAt, query['CreatedAt.After'], query['CreatedAt.Before']) &&
    between(row.updatedAt, query['UpdatedAt.After'], query['UpdatedAt.Before'])
  )
}

/** Accents and case do not count, so that "Érica" stands beside "Eric". */
function sortable(row: object, field: string): string {
  const value: unknown = Reflect.get(row, field)
  if (typeof value !== 'string') return ''
  const isPlain = /^[\x20-\x7e]*$/.test(value)
  return (isPlain ? value : value.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()
}

/** Sorts, cuts out the page, and turns only its rows into what the answer shows. */
export function page<T extends { id: string }, View>(
  rows: readonly T[],
  {
    PageNumber = 1,
    PageSize = pageSizeDefault,
    OrderBy = 'createdAt',
    OrderDirection = 'DESCENDING',
  }: PageQuery,
  view: (row: T) => View,
) {
  const sign = OrderDirection === 'ASCENDING' ? 1 : -1
  const keyed = rows.map((row) => ({ row, key: sortable(row, OrderBy) }))
  // The id decides between equals: a list must not change its order from page to page.
  keyed.sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.id < b.row.id ? -1 : 1))
  const totalPages = Math.ceil(rows.length / PageSize)
  return {
    pageNumber: PageNumber,
    pageSize: PageSize,
    orderBy: OrderBy.toLowerCase(),
    orderDirection: sign === 1 ? ('asc' as const) : ('desc' as const),
    items: keyed.slice((PageNumber - 1) * PageSize, PageNumber * PageSize).map(({ row }) => view(row)),
    totalItems: rows.length,
    totalPages,
    hasMorePages: PageNumber < totalPages,
  }
}
