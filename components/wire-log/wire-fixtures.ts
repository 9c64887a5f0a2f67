// Rows for tests: the smallest exchanges and events that are still whole.
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'

export const request = (id: string, at: number, more: Partial<Exchange> = {}): Exchange => ({
  id,
  at,
  origin: { kind: 'console' },
  request: { method: 'GET', url: 'https://api.wts.chat/core/v1/contact', headers: [], body: '' },
  response: { status: 200, statusText: 'OK', headers: [], body: '' },
  duration: 5,
  trace: [],
  ...more,
})

/** @param cause id of the event */
export const delivery = (id: string, at: number, cause?: string): Exchange =>
  request(id, at, {
    origin: { kind: 'delivery', cause },
    request: { method: 'POST', url: 'https://shop.hooks.example/in', headers: [], body: '{}' },
  })

export const event = (id: string, at: number, cause?: string): LoggedEvent => ({
  id,
  at,
  type: 'CONTACT_NEW',
  table: 'contact',
  rowId: 'c1',
  cause,
})
