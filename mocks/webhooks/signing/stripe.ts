// Promises the signatures of Stripe's webhooks: time and all signatures in one header, the secret's letters as the key.
import { defineStyle } from './define-style'
import { utf8 } from './encoding'

const header = 'Stripe-Signature'

/** Two surprises: the `whsec_…` secret is no base64 here, and a timestamp of the future is no reason to refuse. */
export const stripe = defineStyle({
  id: 'stripe',
  name: 'Stripe',
  headers: [header],
  prefix: 'v1=',
  encoding: 'hex',
  manySignatures: true,
  clock: 'old',
  keyOf: utf8,
  parts: (_id, timestamp, body) => [
    { part: 'timestamp', text: timestamp },
    { part: 'separator', text: '.' },
    { part: 'body', text: body },
  ],
  write: ({ timestamp, signatures }) => ({ [header]: [`t=${timestamp}`, ...signatures].join(',') }),
  read([value = '']) {
    const entries = value.split(',')
    const time = entries.findLast((entry) => entry.startsWith('t='))
    const seconds = Number.parseInt(time?.slice(2) ?? '', 10)
    // `v0` is a scheme for tests that nobody should trust.
    const signatures = entries.filter((entry) => entry.startsWith('v1='))
    return Number.isNaN(seconds) || signatures.length === 0
      ? undefined
      : { id: '', timestamp: String(seconds), signatures }
  },
})
