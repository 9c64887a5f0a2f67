// Requests for tests: all that a console could send, and by hand the ones that break careless quoting.
import fc from 'fast-check'
import type { Header, HttpRequest } from './request'

export const origin = 'http://127.0.0.1:1'

const tokenCharacters = "abcXYZ019-_.!#$%&'*+^`|~"
const token = fc.string({
  unit: fc.constantFrom(...tokenCharacters),
  minLength: 1,
  maxLength: 8,
})

// Tab, and what fetch lets pass: ISO-8859-1 without control characters.
const latin = fc
  .oneof(fc.constant(9), fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }))
  .map((code) => String.fromCharCode(code))
const headerValue = fc
  .string({ unit: latin, maxLength: 20 })
  .map((value) => value.replace(/^[\t ]+|[\t ]+$/g, ''))

const knownHeaders = fc
  .record(
    {
      'content-type': fc.oneof(fc.constantFrom('application/json', 'text/plain'), headerValue),
      Authorization: headerValue.map((value) => `Bearer ${value}`.trim()),
      'accept-language': fc.constantFrom('pt-BR', 'en'),
      accept: fc.constant('application/json'),
    },
    { requiredKeys: [] },
  )
  .map((headers): Header[] => Object.entries(headers).map(([name, value]) => [name, value ?? '']))

const header: fc.Arbitrary<Header> = fc.tuple(
  token.map((name) => `X-${name}`),
  headerValue,
)

const nasty = fc.constantFrom(
  ...['"', "'", '\\', '%', '!', '$', '`', '^', '\n', '\r', '\t', '&', '@', '💀', 'é', '{', '}', ' ', '|'],
)
const text = fc.oneof(
  fc.string({ unit: nasty, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.json(),
  fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
)

const url = fc.tuple(fc.array(text, { maxLength: 3 }), fc.option(text)).map(([path, query]) => {
  const made = new URL(origin)
  // Escaped but for what an address may hold as it is, and a dot cannot climb up.
  made.pathname = path.map((part) => `-${part}`).join('/')
  if (query) made.search = query
  return made.href
})

const noBody = new Set(['GET', 'HEAD'])

/** `nul` asks for bodies with U+0000 too, which no command line can carry. */
export const anyRequest = ({ nul = false } = {}): fc.Arbitrary<HttpRequest> =>
  fc
    .record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'),
      url,
      headers: fc.tuple(knownHeaders, fc.array(header, { maxLength: 4 })).map((lists) => lists.flat()),
      body: fc.oneof({ arbitrary: text, weight: 4 }, fc.constant('')),
    })
    .map((request) => ({
      ...request,
      body: noBody.has(request.method) ? '' : nul ? request.body : request.body.replaceAll('\0', ''),
    }))

const json: Header = ['content-type', 'application/json']
const post = (body: string, ...headers: Header[]): HttpRequest => ({
  method: 'POST',
  url: `${origin}/`,
  headers,
  body,
})

export const nastyRequests: Readonly<Record<string, HttpRequest>> = {
  'a bare GET': { method: 'GET', url: `${origin}/`, headers: [], body: '' },
  'a HEAD': { method: 'HEAD', url: `${origin}/a?b=c`, headers: [['X-A', '1']], body: '' },
  'a POST without a body': post('', json),
  'a DELETE with a body': { ...post('{"ids":[1,2]}', json), method: 'DELETE' },
  'a body without a type': post('{"a":1}'),
  'a body that looks like a file name': post('@/etc/hostname', json),
  'every kind of quote': post(`{"t":"it's \\"so\\" \`now\` $HOME $(id) \${x} !! %PATH% ^ & | < > ;"}`, json),
  'a pretty body with a last line end': post('{\n  "a": [\n    1\n  ]\n}\n', json),
  'JSON that does not come back from a parser': post('{"a": 10.0, "b": "\\u00e9\\/", "2": 1, "1": 2}', json),
  'JSON with a key that is a prototype': post('{"__proto__":{"a":1},"b-c":[],"d":{}}', json),
  'pretty JSON': post(
    JSON.stringify({ text: 'Olá 👋', list: [1, 'two'], deep: { er: null } }, null, 2),
    json,
  ),
  'line ends of Windows and control characters': post(
    'a\r\n\tb $HOME {$x} "c" \u001b[31m\u007f\u2028\ufeff\u202e',
    ['content-type', 'text/plain'],
  ),
  'backslashes at the end': post('C:\\dir\\\\', ['content-type', 'text/plain'], ['X-Path', 'C:\\']),
  'an address with a pattern': {
    method: 'GET',
    url: `${origin}/a[1-3]/%7Bid%7D?x={a,b}&y[]=1&q=%27a%27&p=100%25&z=a+b|c^d\`e`,
    headers: [],
    body: '',
  },
  'headers: repeated, empty, with a colon, beyond ASCII': post(
    '',
    ['X-A', '1'],
    ['x-a', '2'],
    ['X-Empty', ''],
    ['X-Colon', 'a: b; c=@d'],
    ['X-Latin', 'caf\xe9 \xc3\xa9 !'],
    ['X-Tab', 'a\tb'],
    ['Authorization', 'Bearer $TOKEN'],
  ),
  'a body that n8n would calculate': post(
    '={{ 1 + 1 }}',
    ['content-type', 'text/plain'],
    ['X-E', '={{$json}}'],
  ),
  'an emoji whose second half looks like an escaped byte': post('💀💿', ['content-type', 'text/plain']),
}
