// Promises the symmetric signatures of Standard Webhooks 1.0.0, in agreement with the `standardwebhooks` library.
import { defineStyle } from './define-style'
import { fromBase64 } from './encoding'

export const secretPrefix = 'whsec_'

const headers = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

/** The spec wants an id without a dot: with one, two different messages could have the same signed text. */
export const standard = defineStyle({
  id: 'standard',
  name: 'Standard Webhooks',
  headers,
  prefix: 'v1,',
  encoding: 'base64',
  manySignatures: true,
  clock: 'both',
  keyOf: (secret) => fromBase64(secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret),
  parts: (id, timestamp, body) => [
    { part: 'id', text: id },
    { part: 'separator', text: '.' },
    { part: 'timestamp', text: timestamp },
    { part: 'separator', text: '.' },
    { part: 'body', text: body },
  ],
  write: ({ id, timestamp, signatures }) => ({
    [headers[0]]: id,
    [headers[1]]: timestamp,
    [headers[2]]: signatures.join(' '),
  }),
  read([id = '', timestamp = '', list = '']) {
    // The library reads the number at the start and goes on with that.
    const seconds = Number.parseInt(timestamp, 10)
    // Other versions may stand in the list, e.g. `v1a` for asymmetric keys: they are not for us.
    const signatures = list
      .split(' ')
      .map((entry) => entry.split(',').slice(0, 2))
      .flatMap(([version, signature]) => (version === 'v1' && signature ? [`v1,${signature}`] : []))
    return Number.isNaN(seconds) || signatures.length === 0
      ? undefined
      : { id, timestamp: String(seconds), signatures }
  },
})
