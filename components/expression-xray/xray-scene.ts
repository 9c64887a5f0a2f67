import { flowContext } from '@/lib/expression/flow-context'
import type { Dialect } from '@/lib/flow/flow'

/** What the last call answered, the same for both dialects. */
export const answer = {
  product: 'Tea',
  price: 4.5,
  'stock level': 12,
  tags: ['hot', 'green'],
  supplier: { name: 'Casa "Verde"' },
}

export const defaultContact = 'Ana "Nina" Prado'

const now = Date.UTC(2026, 5, 9, 12, 30)

/** A moment in a flow: somebody was asked for a city, a shop was asked for its stock. */
export const xrayContext = (dialect: Dialect, contact: string) =>
  flowContext({
    dialect,
    now,
    flowName: 'Stock',
    contact: {
      name: contact,
      urn: 'whatsapp:5511912345678',
      language: 'por',
      fields: { age: '31', points: 'many' },
    },
    input: 'Rio & "Niterói"',
    results: {
      city: { name: 'City', value: 'Rio & "Niterói"', category: 'All Responses', input: 'Rio & "Niterói"' },
      stock: {
        name: 'Stock',
        value: '200',
        category: 'Success',
        input: 'GET https://shop.hooks.example/stock',
        extra: answer,
      },
    },
    webhook: {
      method: 'GET',
      url: 'https://shop.hooks.example/stock',
      status: 200,
      headers: { 'Content-Type': 'application/json', 'X-Id': '77' },
      json: answer,
    },
  })

/** Paths worth showing with what they render to. */
export const shownPaths: Readonly<Record<Dialect, readonly string[]>> = {
  weni: [
    '@contact',
    '@contact.urn',
    '@fields',
    '@input.text',
    '@results',
    '@results.stock.category',
    '@webhook',
  ],
  rapidpro: [
    ...[
      '@contact',
      '@contact.urn',
      '@fields',
      '@input.text',
      '@results',
      '@results.stock.category',
      '@webhook',
    ],
    ...['@webhook.status', '@webhook.json', '@(webhook.headers["X-Id"])'],
  ],
}
