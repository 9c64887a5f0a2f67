// Promises no signature at all: whoever knows the address can send whatever they like, and it is taken.
import { utf8 } from './encoding'
import type { SignatureStyle } from './style'

export const none: SignatureStyle = {
  id: 'none',
  name: '–',
  headers: [],
  prefix: '',
  encoding: 'hex',
  manySignatures: false,
  clock: 'ignored',
  keyOf: utf8,
  signedContent: () => [],
  sign: () => ({}),
  inspect: () => ({ verdict: { ok: true }, parts: [], received: [], expected: [] }),
  verify: () => ({ ok: true }),
}
