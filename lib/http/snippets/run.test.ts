import { connect } from 'node:net'
import fc from 'fast-check'
import { transform } from 'sucrase'
import { expect, test } from 'vitest'
import { type EchoServer, openEchoServer } from '../echo-server'
import { isHere, runProgram } from '../programs'
import { asSent, combined, type HttpRequest } from '../request'
import { anyRequest, nastyRequests, origin } from '../request-arbitrary'
import { snippet as curl } from './curl'
import { snippet as fetchSnippet } from './fetch'
import { snippet as http } from './http'
import { snippet as php } from './php'
import { snippet as python } from './python'
import type { TextSnippet } from './snippet'

/** Sends the bytes as they are: the head as ISO-8859-1, as HTTP has it. */
const sendRaw = (code: string, port: number) =>
  new Promise<void>((resolve, reject) => {
    const end = code.indexOf('\r\n\r\n') + 4
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.write(code.slice(0, end), 'latin1')
      socket.write(code.slice(end), 'utf8')
    })
    socket.on('data', () => socket.destroy())
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })

/** Each in a program of its own, four at a time. */
const oneByOne = (program: string, args: readonly string[]) => async (codes: readonly string[]) => {
  const waiting = [...codes]
  const worker = async () => {
    for (let code = waiting.shift(); code !== undefined; code = waiting.shift())
      await runProgram(program, args, code)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}

/** All in one program, each a module as it stands: starting these two takes long. */
const inNode = (codes: readonly string[]) =>
  runProgram(
    'node',
    [
      '--input-type=module',
      '--eval',
      `for (const url of JSON.parse(await new Response(process.stdin).text())) await import(url)`,
    ],
    JSON.stringify(
      codes.map((code) => {
        const script = transform(code, { transforms: ['typescript'] }).code
        return `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`
      }),
    ),
  )
const inPython = (codes: readonly string[]) =>
  runProgram(
    'python3',
    ['-c', 'import json, sys\nfor code in json.load(sys.stdin.buffer): exec(code, {})'],
    JSON.stringify(codes),
  )

const onTheWire = (codes: readonly string[], ports: readonly number[]) =>
  Promise.all(codes.map((code, at) => sendRaw(code, ports[at] ?? 0)))

interface Runner {
  snippet: TextSnippet
  needs: string[]
  run(codes: readonly string[], ports: readonly number[]): Promise<unknown>
}

const runners: Runner[] = [
  { snippet: curl, needs: ['curl', 'bash'], run: oneByOne('bash', ['-s']) },
  { snippet: fetchSnippet, needs: ['node'], run: inNode },
  { snippet: python, needs: ['python3'], run: inPython },
  { snippet: php, needs: ['php'], run: oneByOne('php', []) },
  { snippet: http, needs: ['node'], run: onTheWire },
]

const requests = [
  ...Object.entries(nastyRequests),
  ...fc
    .sample(anyRequest(), { numRuns: 20, seed: 20261121 })
    .map((request, at): [string, HttpRequest] => [`random ${at}`, request]),
]

// What a server would act on. Others, like Accept or User-Agent, every program says of itself.
const telling = ['content-type', 'authorization', 'accept-language']

interface Sent {
  name: string
  request: HttpRequest
  server: EchoServer
}

async function expectArrived(snippet: TextSnippet, { name, request, server }: Sent) {
  const { method, target, headers, body } = await server.received
  const own = new Map(combined(request.headers).map(([key, value]) => [key.toLowerCase(), value]))
  const warned: readonly string[] = snippet.missing?.(request) ?? []
  expect({
    name,
    method,
    target,
    headers: Object.fromEntries([...own.keys()].map((key) => [key, headers.get(key)])),
    body: body.toString('base64'),
    added: telling.filter((key) => headers.has(key) && !own.has(key) && !warned.includes(`${key}-added`)),
  }).toEqual({
    name,
    method: request.method,
    target: request.url.slice(server.origin.length),
    headers: Object.fromEntries(own),
    body: Buffer.from(request.body).toString('base64'),
    added: [],
  })
}

test.each(runners)(
  'run for real, the $snippet.id snippet sends the very request',
  async (runner) => {
    const absent = runner.needs.filter((program) => !isHere(program))
    if (absent.length > 0) {
      // Node runs this test, so at least its snippets are always run.
      expect(absent).not.toContain('node')
      console.info(
        `NOT RUN: the ${runner.snippet.id} snippet, as ${absent.join(', ')} is not on this machine.`,
      )
      return
    }
    const sent = await Promise.all(
      requests.map(async ([name, request]): Promise<Sent> => {
        const server = await openEchoServer()
        return {
          name,
          server,
          request: asSent({ ...request, url: request.url.replace(origin, server.origin) }),
        }
      }),
    )
    try {
      await runner.run(
        sent.map(({ request }) => runner.snippet.write(request)),
        sent.map(({ server }) => Number(new URL(server.origin).port)),
      )
      for (const one of sent) await expectArrived(runner.snippet, one)
    } finally {
      for (const { server } of sent) server.close()
    }
  },
  20_000,
)
