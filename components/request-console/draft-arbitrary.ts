// Drafts as no person would type them, for the tests that say what holds for every draft.
import fc from 'fast-check'
import { authKinds, bodyKinds, methods, type RequestDraft } from './request-draft'

/** Everything a field may hold: whole and broken anyText, and the pieces that mean something in a request. */
const pieces = [
  '{{a}}',
  '{{b}}',
  '{{número}}',
  '{{$uuid}}',
  '{{$now}}',
  '{{gone}}',
  '{{$x}}',
  '{id}',
  '{constructor}',
  '{{',
  '}}',
  'https://',
  'h.example',
  '/',
  '..',
  '?',
  '&',
  '=',
  '#',
  '%',
  '%41',
  '+',
  ' ',
  'é',
  '👋',
  '\ud800',
  '"',
  '\\',
  '\n',
  '\u0000',
  ':',
  '@',
  '[',
]
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''))

export const anyAddress = fc.oneof(
  anyText,
  anyText.map((rest) => `https://api.wts.chat/${rest}`),
  anyText.map((query) => `https://api.wts.chat/x?${query}`),
  anyText.map((rest) => `{{base}}/${rest}`),
)

/** Half of the texts are harmless, so that not every draft has something wrong with it. */
const field = fc.oneof(anyText, fc.constantFrom('', 'plain', 'x-1', '{{ok}}', 'é {{ok}}'))
const rows = fc.array(fc.record({ name: field, value: field, on: fc.boolean() }), { maxLength: 3 })

const auth = fc.record({
  kind: fc.constantFrom(...authKinds),
  token: field,
  keyName: field,
  keyValue: field,
  keyIn: fc.constantFrom('header' as const, 'query' as const),
  user: field,
  password: field,
})

const variables = fc
  .array(fc.record({ name: fc.constantFrom('a', 'b', 'número', ' a', ''), value: field }), { maxLength: 4 })
  .map((some) => [...some, { name: 'ok', value: 'fine' }, { name: 'base', value: 'https://b.example/v1' }])

export const anyDraft: fc.Arbitrary<RequestDraft> = fc.record({
  method: fc.oneof(fc.constantFrom(...methods), fc.constantFrom('get', 'TRACE', 'connect', ''), anyText),
  url: anyAddress,
  path: fc.dictionary(fc.constantFrom('id', 'constructor', '__proto__'), field),
  offQuery: fc.array(fc.record({ at: fc.integer(), segment: anyText }), { maxLength: 2 }),
  headers: rows,
  auth,
  bodyKind: fc.constantFrom(...bodyKinds),
  body: field,
  text: field,
  form: rows,
  withheld: fc.array(fc.constantFrom('content-type', 'accept-language', 'authorization')),
  variables,
  plain: fc.array(fc.constantFrom('a', 'gone', 'número')),
})
