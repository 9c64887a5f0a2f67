// Promises the signatures of Slack's requests: version, time and body joined by colons.
import { defineStyle } from './define-style'
import { utf8 } from './encoding'

const headers = ['X-Slack-Request-Timestamp', 'X-Slack-Signature'] as const

/** One header holds one signature. During a change of secrets only the new one signs: change it at the receiver first. */
export const slack = defineStyle({
  id: 'slack',
  name: 'Slack',
  headers,
  prefix: 'v0=',
  encoding: 'hex',
  manySignatures: false,
  clock: 'both',
  keyOf: utf8,
  parts: (_id, timestamp, body) => [
    { part: 'version', text: 'v0' },
    { part: 'separator', text: ':' },
    { part: 'timestamp', text: timestamp },
    { part: 'separator', text: ':' },
    { part: 'body', text: body },
  ],
  write: ({ timestamp, signatures }) => ({ [headers[0]]: timestamp, [headers[1]]: signatures.join() }),
  read: ([timestamp = '', value = '']) =>
    /^\d+$/.test(timestamp) && /^v0=[0-9a-f]{64}$/.test(value)
      ? { id: '', timestamp, signatures: [value] }
      : undefined,
})
