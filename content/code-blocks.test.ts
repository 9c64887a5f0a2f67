import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parseCurl } from '@/lib/http/curl/parse-curl'
import { rehearse } from '@/lib/practice/rehearsal'
import { loadHandler } from '@/lib/practice/rehearse-handler'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { hosts } from '@/mocks/hosts'
import { practiceKey } from '@/mocks/maps/key'
import { createWorld } from '@/mocks/world'
import { lessonTrees } from './lesson-tree'

/** Written behind the language of a block that cannot run by itself, or is meant to be refused. */
const declared = 'no-run'

type Fault = string | undefined

/** The other languages have the same code, as another test says. */
const blocks = (await lessonTrees(['en'])).flatMap(({ name, tree }) => {
  const found: [name: string, code: Code][] = []
  visit(tree, 'code', (code) => {
    found.push([`${name}: ${code.value.split('\n')[0]}`, code])
  })
  return found
})

function jsonFault(text: string): Fault {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return String(error)
  }
}

const requestLine = /^(?:GET|POST|PUT|PATCH|DELETE) (?:\/|https:\/\/)\S*(?: HTTP\/1\.1)?$/
const statusLine = /^HTTP\/1\.1 [1-5]\d\d \S/
const headerLine = /^[A-Za-z][A-Za-z0-9-]*: \S/

/** A whole message, or headers by themselves. */
function httpFault(text: string): Fault {
  const [head = '', ...rest] = text.split('\n\n')
  const lines = head.split('\n')
  const headers = requestLine.test(lines[0] ?? '') || statusLine.test(lines[0] ?? '') ? lines.slice(1) : lines
  const wrong = headers.find((line) => !headerLine.test(line))
  if (wrong !== undefined) return `"${wrong}" is neither a first line nor a header`
  const isJson = headers.some((line) => /^content-type: application\/json/i.test(line))
  return isJson && rest.length > 0 ? jsonFault(rest.join('\n\n')) : undefined
}

/** What stands for the reader's own. */
function filled(text: string): string {
  const world = createWorld()
  const operations = hosts.flatMap((host) => host.operations)
  const example = (id: string) => {
    const reference = operations.find((operation) => operation.id === id)?.reference
    return reference ? reference.example(world) : undefined
  }
  const own: Readonly<Record<string, unknown>> = {
    YOUR_TOKEN: practiceToken,
    YOUR_KEY: practiceKey,
    YOUR_SESSION_ID: example('session.complete')?.params?.id,
    YOUR_CARD_ID: example('card.update')?.params?.id,
    YOUR_STEP_ID: Reflect.get(Object(example('card.update')?.body), 'stepId'),
  }
  return text.replace(/\bYOUR_[A-Z_]+/g, (name) => String(own[name] ?? name))
}

async function curlFault(text: string, runs: boolean): Promise<Fault> {
  const parsed = parseCurl(filled(text))
  if ('problem' in parsed) return `curl: ${parsed.problem}`
  const { ignored, notes, request } = parsed
  const unknown = ignored.filter((option) => option !== '-i' && (runs || !/^-d @/.test(option)))
  if (unknown.length + notes.length > 0) return `curl: ${[...unknown, ...notes.map(({ code }) => code)]}`
  if (!runs) return undefined
  const world = createWorld()
  const { method, url, headers, body } = request
  const sent = new Request(url, { method, headers, body: body === '' ? undefined : body })
  const response = await world.send(sent, { kind: 'console' }).catch(String)
  if (typeof response === 'string') return response
  return response.status < 400 ? undefined : `answered ${response.status}: ${await response.text()}`
}

async function handlerFault(code: string): Promise<Fault> {
  const errors: string[] = []
  const world = createWorld()
  const handler = await loadHandler(
    { '/route.ts': code },
    {
      clock: world.clock,
      fetch: (request) => world.send(request, { kind: 'code' }),
      onLine: ({ method, text }) => method === 'error' && errors.push(text),
    },
  )
  const body = JSON.stringify({ eventType: 'CONTACT_NEW', content: {} })
  const request = new Request('https://girassol.hooks.example/', { method: 'POST', body })
  const { status } = await handler.deliver(request)
  handler.stop()
  return status < 300 && errors.length === 0 ? undefined : `answered ${status}: ${errors}`
}

async function codeFault(code: string): Promise<Fault> {
  if (/^export async function POST\b/m.test(code)) return handlerFault(code)
  const { outcome, console } = await rehearse({ kind: 'code', files: { '/main.ts': code } }, 'en')
  return outcome === 'finished' ? undefined : console.map(({ text }) => text).join('\n') || outcome
}

async function faultOf({ lang, meta, value }: Pick<Code, 'lang' | 'meta' | 'value'>): Promise<Fault> {
  if (meta && meta !== declared) return `"${meta}" is no declaration`
  const runs = meta !== declared
  if (lang === 'json') return jsonFault(value)
  if (lang === 'http') return httpFault(value)
  if (lang === 'bash') return curlFault(value, runs)
  if (lang === 'ts') return runs ? codeFault(value) : undefined
  return lang ? `no language "${lang}" is highlighted` : undefined
}

test.each(blocks)('%s …: runs or is declared not to', async (_, code) => {
  expect(await faultOf(code)).toBeUndefined()
})

const fault = (lang: string, value: string, meta?: string) => faultOf({ lang, value, meta })

test('what does not parse or run is told', async () => {
  expect(await fault('json', '{"a": 1,}')).toMatch(/SyntaxError/)
  expect(await fault('http', 'GET core/v1/tag HTTP/1.1\nhost: api.wts.chat')).toMatch(/"GET core/)
  expect(await fault('http', 'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"a"}')).toMatch(
    /SyntaxError/,
  )
  expect(await fault('bash', "curl 'https://api.wts.chat/core/v1/tag")).toMatch(/^curl: /)
  expect(await fault('bash', "curl --tidy 'https://api.wts.chat/core/v1/tag'")).toMatch(/^curl: --tidy/)
  expect(await fault('bash', "curl 'https://api.wts.chat/core/v1/tag'")).toMatch(/^answered 401/)
  expect(await fault('ts', 'lost()')).toBeDefined()
  expect(await fault('ts', 'export async function POST() { return lost() }')).toMatch(/^answered 500/)
  expect(await fault('ts', 'lost()', declared)).toBeUndefined()
  expect(await fault('ts', '1', 'norun')).toMatch(/no declaration/)
  expect(await fault('tsx', '1')).toMatch(/no language/)
})
