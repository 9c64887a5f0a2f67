import { expect, test } from 'vitest'
import { type ParsedCurl, parseCurl } from './parse-curl'

function read(line: string): ParsedCurl {
  const parsed = parseCurl(line)
  if ('problem' in parsed) throw new Error(`${parsed.problem}: ${line}`)
  return parsed
}

const get = { method: 'GET', url: 'http://h/', headers: [], body: '' }

test.each([
  ['', { problem: 'empty' }],
  [' \n ', { problem: 'empty' }],
  ['wget http://h/', { problem: 'not-curl', at: 'wget' }],
  ['https://h/', { problem: 'not-curl', at: 'https://h/' }],
  ['curl', { problem: 'no-url' }],
  ['curl -s', { problem: 'no-url' }],
  ['curl ftp://h/file', { problem: 'not-http', at: 'ftp://h/file' }],
  ['curl http://h/ -H', { problem: 'value-missing', at: '-H' }],
  ['curl http://h/ --data', { problem: 'value-missing', at: '--data' }],
  ['curl http://h/ -d \'{"a":1}', { problem: 'unclosed-quote', at: '\'{"a":1}' }],
  ['curl http://h/ -d "a', { problem: 'unclosed-quote', at: '"a' }],
  ['curl ^"http://h/', { problem: 'unclosed-quote', at: 'http://h/' }],
  ['curl http://h/ -d “a”', { problem: 'curly-quote', at: '“a”' }],
  ['curl http://h/ -I -d a', { problem: 'head-with-body' }],
])('what cannot be read is said with its cause: %j', (line, problem) => {
  expect(parseCurl(line)).toEqual(problem)
})

test('options that change nothing in the request pass without a word', () => {
  const line =
    'curl -sSfvig -N --compressed --http1.1 --path-as-is -o out.json -w "%{http_code}" --no-location http://h/'
  expect(read(line)).toEqual({ request: get, ignored: [], notes: [] })
})

test('every option that would change something and is not taken over is named with its value', () => {
  const line =
    `curl -L -k --proxy http://p:1 -xq:2 -b 'a=1; b=2' --max-time 5 --retry=3 -T file --unheard-of -ZI
    -r 0-9 --digest http://h/`.replace('\n', ' ')
  expect(read(line).ignored).toEqual([
    '-L',
    '-k',
    '--proxy http://p:1',
    '-x q:2',
    '-b a=1; b=2',
    '--max-time 5',
    '--retry=3',
    '-T file',
    '--unheard-of',
    '-Z',
    '-r 0-9',
    '--digest',
  ])
})

test('files, further addresses, further commands and broken headers are named too', () => {
  const line =
    'curl http://h/ http://other/ -d @body.json -H @headers -H nonsense -F f=@cat.png --next http://third/ -d x | jq .'
  expect(read(line)).toEqual({
    request: {
      ...get,
      method: 'POST',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    },
    ignored: [
      'http://other/',
      '-d @body.json',
      '-H @headers',
      '-H nonsense',
      '-F f=@cat.png',
      '--next http://third/ -d x',
      '| jq .',
    ],
    notes: [],
  })
})

test('an address without quotes ends at &, as it does in the shell', () => {
  const { request, ignored } = read('curl http://h/?a=1&b=2')
  expect([request.url, ignored]).toEqual(['http://h/?a=1', ['&b=2']])
})

test('behind -- everything is an address', () => {
  expect(read('curl -s -- -h/').request).toEqual({ ...get, url: 'http://-h/' })
})

test('a line that was not continued is named', () => {
  expect(read('curl http://h/\n-d x').ignored).toEqual(['-d x'])
})

test('an address without a protocol is http, and that is said', () => {
  expect(read('curl h/a?b')).toEqual({
    request: { ...get, url: 'http://h/a?b' },
    ignored: [],
    notes: [{ code: 'scheme-added', at: 'http://h/a?b' }],
  })
})

test('variables of the shell stay as written, and are noted', () => {
  const parsed = read(
    `curl "$BASE/x" -H "Authorization: Bearer \${TOKEN}" -H "X-D: $(date)" -d '$quoted' -A \`id\``,
  )
  expect(parsed.notes.filter(({ code }) => code === 'variable').map(({ at }) => at)).toEqual([
    '$BASE',
    `\${TOKEN}`,
    '$(date)',
    '`id`',
  ])
  expect(parsed.request.headers[0]).toEqual(['Authorization', `Bearer \${TOKEN}`])
  expect(parsed.request.body).toBe('$quoted')
})

test('name and password come from --user, or from the address, which loses them', () => {
  expect(read('curl -u ana:a:b http://h/').request).toEqual({
    ...get,
    auth: { user: 'ana', password: 'a:b' },
  })
  expect(read('curl http://ana%40x:p%3A@h/').request).toEqual({
    ...get,
    auth: { user: 'ana@x', password: 'p:' },
  })
  expect(read('curl -u ana http://h/').request.auth).toEqual({ user: 'ana', password: '' })
})

test('a simple form becomes a multipart body', () => {
  const { request, ignored } = read("curl http://h/ -F a=1 --form-string 'b=@x;y' -F 'c=1;type=text/csv'")
  expect(ignored).toEqual(['-F c=1;type=text/csv'])
  expect(request.method).toBe('POST')
  expect(request.headers).toEqual([['Content-Type', 'multipart/form-data; boundary=----pull-and-push']])
  expect(request.body).toBe(
    '------pull-and-push\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' +
      '------pull-and-push\r\nContent-Disposition: form-data; name="b"\r\n\r\n@x;y\r\n' +
      '------pull-and-push--\r\n',
  )
})

test.each([
  ['a prompt of a shell', '$ curl http://h/'],
  ['a prompt of cmd', 'C:\\Users\\ana>curl.exe http://h/'],
  ['a prompt of PowerShell', 'PS C:\\Users\\ana> curl.exe http://h/'],
  ['a path', '/usr/bin/curl http://h/'],
  ['lines ended by Windows', 'curl \\\r\n  -s \\\r\n  http://h/\r\n'],
  ['lines continued by PowerShell', 'curl.exe `\r\n  -s `\n  http://h/'],
  ['a comment', '# ask\ncurl http://h/'],
  ['equals signs', 'curl --request=GET --url=http://h/'],
])('a line may come with %s', (_, line) => {
  expect(parseCurl(line)).toEqual({ request: get, ignored: [], notes: [] })
})

const posted = {
  method: 'POST',
  url: 'http://h/?a=1&b=2',
  headers: [
    ['Content-Type', 'application/json'],
    ['X-P', '50%'],
  ],
  body: '{"a":"x, \\"y\\" C:\\\\"}',
}

test.each([
  [
    'a caret before everything',
    String.raw`curl ^"http://h/?a=1^&b=2^" ^
  -H ^"Content-Type: application/json^" ^
  -H ^"X-P: 50^%^" ^
  -d ^"^{\^"a\^":\^"x, \\\^"y\\\^" C:\\\\\^"^}^"`,
  ],
  [
    'a backslash before every quote',
    String.raw`curl "http://h/?a=1&b=2" ^
  -H "Content-Type: application/json" -H "X-P: 50%" -d "{\"a\":\"x, \\\"y\\\" C:\\\\\"}"`,
  ],
])('the quoting of the Windows prompt is understood: %s', (_, line) => {
  expect(parseCurl(line.replaceAll('\n', '\r\n'))).toEqual({ request: posted, ignored: [], notes: [] })
})

test('doubled quotes are quotes at the Windows prompt', () => {
  expect(read('curl http://h/ -d "{""a"":""b c"",""d"":1}"').request.body).toBe('{"a":"b c","d":1}')
})

test('at the Windows prompt, too, the command ends at a pipe and variables are noted', () => {
  const parsed = read('curl ^"http://h/^" -H "A: %TOKEN%" | more')
  expect(parsed).toMatchObject({
    ignored: ['| more'],
    notes: [{ code: 'variable', at: '%TOKEN%' }],
    request: { headers: [['A', '%TOKEN%']] },
  })
})

test('an apostrophe in a quoted text does not make a line of Windows one of POSIX', () => {
  expect(read('curl "http://h/" -d "it\'s" ^\n -H "A: b"').request).toMatchObject({
    body: "it's",
    headers: [
      ['A', 'b'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
    ],
  })
})

test('bytes written as escapes are text in a body and bytes in a header', () => {
  const { request } = read("curl http://h/ -d $'\\xc3\\xa9 \\xe9' -H $'X-A: \\xc3\\xa9'")
  expect([request.body, request.headers[0]?.[1]]).toEqual(['é é', '\u00c3\u00a9'])
})

test('a long body is read without running out of stack', () => {
  const body = JSON.stringify({ text: `it's "so" `.repeat(100_000) })
  expect(read(`curl http://h/ --data-raw '${body.replaceAll("'", "'\\''")}'`).request.body).toBe(body)
})
