// Promises the signatures of GitHub's webhooks: of the body alone, so a delivery that was caught can be sent again.
import { defineStyle } from './define-style'
import { utf8 } from './encoding'

const header = 'X-Hub-Signature-256'

/** One header holds one signature. During a change of secrets only the new one signs: change it at the receiver first. */
export const github = defineStyle({
  id: 'github',
  name: 'GitHub',
  headers: [header],
  prefix: 'sha256=',
  encoding: 'hex',
  manySignatures: false,
  clock: 'ignored',
  keyOf: utf8,
  parts: (_id, _timestamp, body) => [{ part: 'body', text: body }],
  write: ({ signatures }) => ({ [header]: signatures.join() }),
  read: ([value = '']) =>
    /^sha256=[0-9a-f]{64}$/.test(value) ? { id: '', timestamp: '', signatures: [value] } : undefined,
})
