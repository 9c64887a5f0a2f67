import { expect, test } from 'vitest'
import { openEchoServer } from '../echo-server'
import { isHere, runProgram } from '../programs'
import { combined, type Header } from '../request'
import { type CurlRequest, parseCurl } from './parse-curl'

/** As people write them; HERE is the server's address. */
const lines = [
  'curl HERE',
  "curl 'HERE/a?b=c#part'",
  'curl -XPUT HERE/a -d x',
  'curl HERE -d a -d b -d ""',
  'curl HERE/p --data "" --data a',
  `curl HERE -H "Content-Type: application/json" -d '{"a": "it'"'"'s", "b": "\\n"}'`,
  'curl HERE -H "Content-Type: application/json" -d "{\\"a\\": \\"\\$5 \\\\ \\`\\"}"',
  `curl HERE -d $'it\\'s\\r\\n\\u00e9 \\xc3\\xa9 \\101 \\x41b \\e \\cA \\" \\q \\U1F4A9'`,
  'curl HERE -d a\\ b"c d"\'e f\'g -d $"h"',
  'curl \\\n  --request PATCH \\\n  --url HERE/a \\\n  --data-binary @- \\\n  --data-raw @no-file < /dev/null',
  `curl HERE --data-urlencode 'a=b c+é/~*()!' --data-urlencode '=x y' --data-urlencode 'x y' --data-urlencode 'k y=z@'`,
  "curl 'HERE/?q=1' -G -d a=1 --data-urlencode 'b=ç d'",
  "curl 'HERE/?q=1' -G -d ''",
  'curl -I HERE -G -d a',
  'curl --json \'{"a":1}\' HERE',
  "curl --json a --json b -d c HERE -H 'accept: text/x'",
  'curl -d b --json a HERE',
  "curl HERE -d x -H 'Content-Type:'",
  "curl HERE -d x -H 'Content-Type;'",
  "curl HERE -H 'X-A:1' -H 'X-A: 2' -H 'X-B:' -H 'X-C;' -H 'X-D: a; b: c'",
  'curl -u ana:se:cret HERE',
  'curl -u ana:x HERE -H "Authorization: Bearer y"',
  'curl --oauth2-bearer tok HERE',
  'curl -sSvk -A me -e "HERE/;auto" HERE -A you',
  "curl HERE -A me -H 'User-Agent: other'",
  'curl -X GET HERE -d x',
  'curl -sSd@/dev/null HERE -XDELETE -HX-A:1',
  "curl HERE --url-query 'a=b c' --url-query +d=e",
  'curl HERE/a/ # -d x',
  'curl HERE/a#b -d c#d',
  'curl HERE -d a | cat',
  'curl HERE/1 2>/dev/null',
  'curl HERE -d x -- HERE',
  'curl -fsSL --compressed --max-time 5 -o /dev/null -w "%{http_code}" HERE',
]

/** Headers by lower-case name: what reading the line says will be sent. */
function expectedHeaders({ headers, auth }: CurlRequest): Map<string, string> {
  const basic: Header[] = auth
    ? [['authorization', `Basic ${Buffer.from(`${auth.user}:${auth.password}`).toString('base64')}`]]
    : []
  return new Map(combined([...headers, ...basic]).map(([name, value]) => [name.toLowerCase(), value]))
}

/** What curl says of itself in every request. */
const ownWords: Record<string, RegExp> = {
  host: /./,
  'content-length': /./,
  'accept-encoding': /./,
  'user-agent': /^curl\//,
  accept: /^\*\/\*$/,
}

/** `%c3` and `%C3` are the same; versions of curl differ. */
const sameEscapes = (target: string) => target.replace(/%[\da-f]{2}/gi, (byte) => byte.toUpperCase())

test('a line is read as curl itself reads it', async () => {
  if (!isHere('curl') || !isHere('bash')) {
    console.info('NOT RUN: comparison with curl, as curl or bash is not on this machine.')
    return
  }
  for (const line of lines) {
    const server = await openEchoServer()
    try {
      const command = line.replaceAll('HERE', server.origin)
      await runProgram('bash', ['-c', command], '')
      const wire = await server.received
      const parsed = parseCurl(command)
      if ('problem' in parsed) throw new Error(`${line}: ${parsed.problem}`)
      const { request } = parsed
      const sent = [...wire.headers].filter(([name, value]) => !ownWords[name]?.test(value))
      expect({
        line,
        method: request.method,
        target: sameEscapes(request.url.replace(/^http:\/\/[^/?]*\/?/, '/')),
        headers: Object.fromEntries(expectedHeaders(request)),
        body: request.body,
      }).toEqual({
        line,
        method: wire.method,
        target: sameEscapes(wire.target),
        headers: Object.fromEntries(sent),
        body: wire.body.toString(),
      })
    } finally {
      server.close()
    }
  }
}, 20_000)
