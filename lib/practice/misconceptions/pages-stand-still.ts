// Shown by a page of a list that brings something again which an earlier page has brought already.
import type { Exchange } from '@/mocks/wire-log'
import { type Detector, isGood, sentBy, shownBy } from '../misconception'
import { bodyObject } from '../traffic'

interface Page {
  exchange: Exchange
  /** The same for all pages of one list. */
  list: string
  number: number
  ids: readonly unknown[]
}

function pageIn(exchange: Exchange): Page | undefined {
  const { request, response } = exchange
  const { items } = bodyObject(response)
  if (request.method !== 'GET' || !isGood(exchange) || !Array.isArray(items)) return undefined
  const url = new URL(request.url)
  const rows: { id?: unknown }[] = items
  const number = Number(url.searchParams.get('PageNumber') ?? 1)
  url.searchParams.delete('PageNumber')
  return { exchange, number, list: url.href, ids: rows.flatMap((row) => row?.id ?? []) }
}

export const detector: Detector = (evidence) => {
  const pages = sentBy(evidence).flatMap((exchange) => pageIn(exchange) ?? [])
  const again = pages.find((page, i) =>
    pages
      .slice(0, i)
      .some(
        (earlier) =>
          earlier.list === page.list &&
          earlier.number < page.number &&
          page.ids.some((id) => earlier.ids.includes(id)),
      ),
  )
  return shownBy(again?.exchange)
}
