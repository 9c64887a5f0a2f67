// Which rows of the delivery log are shown, newest first and a page at a time: thousands of rows drawn at once would freeze the page.
import type { DeliveryRow, DeliveryStatus } from '@/mocks/webhooks/delivery/delivery'

export interface LogFilter {
  status: DeliveryStatus | ''
  event: string
  /** Id of the subscription. */
  subscription: string
}

export const openFilter: LogFilter = { status: '', event: '', subscription: '' }

/** Rows on one page. */
export const pageSize = 50

type Rows = readonly Readonly<DeliveryRow>[]

export const fits =
  ({ status, event, subscription }: LogFilter) =>
  (row: Readonly<DeliveryRow>): boolean =>
    (status === '' || row.status === status) &&
    (event === '' || row.eventType === event) &&
    (subscription === '' || row.subscriptionId === subscription)

export interface LogPage {
  rows: Rows
  /** From 0; within what there is. */
  page: number
  pages: number
  /** Rows that fit the filter. */
  count: number
}

/** @param rows oldest first */
export function pageOf(rows: Rows, filter: LogFilter, page: number): LogPage {
  const shown = rows.filter(fits(filter))
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const within = Math.min(Math.max(0, page), pages - 1)
  const end = shown.length - within * pageSize
  return {
    rows: shown.slice(Math.max(0, end - pageSize), end).reverse(),
    page: within,
    pages,
    count: shown.length,
  }
}

/** What there is to choose from: only what stands on the log, and what is chosen already. */
export function choicesOf(rows: Rows, chosen: LogFilter) {
  const statuses = new Set<DeliveryStatus>(chosen.status ? [chosen.status] : [])
  const events = new Set<string>(chosen.event ? [chosen.event] : [])
  const subscriptions = new Set<string>(chosen.subscription ? [chosen.subscription] : [])
  for (const { status, eventType, subscriptionId } of rows) {
    statuses.add(status)
    events.add(eventType)
    subscriptions.add(subscriptionId)
  }
  return { statuses: [...statuses].sort(), events: [...events].sort(), subscriptions: [...subscriptions] }
}
