// Goes through an exercise the way a learner would, outside the browser: tests judge solutions and wrong answers with it.

import { linkModules } from '@/components/sandbox/runner/link'
import { strip } from '@/components/sandbox/runner/typescript'
import { format } from '@/components/sandbox/runner/worker/format'
import { type Attempt, entryFile } from '@/lib/content/attempt'
import type { RequestFile } from '@/lib/content/schema'
import type { Origin } from '@/mocks/wire-log'
import { createWorld, type World } from '@/mocks/world'
import { liveADay } from './design/live'
import type { ConsoleLine, Evidence, RunOutcome } from './evidence'
import { learnerPackages } from './learner-packages'
import { factOf, type Prediction } from './prediction'
import { rehearseCards } from './rehearse-cards'
import { rehearseLab } from './rehearse-lab'
import { rehearseNodes } from './rehearse-nodes'
import { bodyObject } from './traffic'

/** @returns what the checks of the exercise would be shown */
export async function rehearse(attempt: Attempt, language: string): Promise<Evidence> {
  const world = createWorld()
  if (attempt.kind === 'webhook') return rehearseLab(attempt, language)
  if (attempt.kind === 'code') return rehearseCode(attempt.files, world, language)
  const nothing: Evidence = {
    ...{ exchanges: [], world, console: [], outcome: 'none', answers: {}, predictions: [], order: [] },
  }
  // Where lines wait to be placed, none is at first.
  if (attempt.kind === 'order') return { ...nothing, order: attempt.file.pool ? [] : attempt.file.order }
  if (attempt.kind === 'design')
    return { ...nothing, figures: await liveADay(attempt.file, attempt.file.chosen) }
  if (attempt.kind === 'flow') return { ...nothing, ...(await rehearseCards(attempt.file, world, language)) }
  if (attempt.kind === 'workflow')
    return { ...nothing, ...(await rehearseNodes(attempt.file, world, language)) }
  const predictions = await sendAll(attempt.file, world, language)
  const exchanges = world.log.entries()
  return { ...nothing, exchanges, answers: attempt.file.answers, predictions }
}

/** `{{id}}` in a URL or body stands for the id in the answer to the last POST, which a learner would copy. */
async function sendAll(
  { requests, predictions }: RequestFile,
  world: World,
  language: string,
): Promise<Prediction[]> {
  let id = ''
  const made: Prediction[] = []
  for (const [at, { method, url, headers, body }] of requests.entries()) {
    const { tables } = world.snapshot()
    const filled = (text: string) => text.replaceAll('{{id}}', id)
    const request = new Request(filled(url), {
      method,
      headers: [['Accept-Language', language], ...headers],
      body: body === '' ? undefined : filled(body),
    })
    await world.send(request, { kind: 'console' })
    const exchange = world.log.entries().at(-1)
    const answer = bodyObject(exchange?.response)
    if (method === 'POST' && typeof answer.id === 'string') id = answer.id
    const said = predictions[at]
    if (said && exchange) {
      made.push({ exchange: exchange.id, said, fact: factOf(exchange, tables, world.snapshot().tables) })
    }
  }
  return made
}

/** Each import of a data: URL is cached by its text; the number makes every rehearsal a fresh run. */
let rehearsals = 0

async function rehearseCode(
  files: Record<string, string>,
  world: World,
  language: string,
): Promise<Evidence> {
  const lines: ConsoleLine[] = []
  const { url } = linkModules(files, entryFile, { strip, packages: await learnerPackages() })
  const outcome = await withGlobals(world, language, lines, async () => {
    rehearsals += 1
    await import(/* @vite-ignore */ `${url}%0A//${rehearsals}`)
  })
  const exchanges = world.log.entries()
  return { exchanges, world, console: lines, outcome, answers: {}, predictions: [], order: [] }
}

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const

/** Runs with the sandbox's `fetch` and `console` in place of the machine's. */
async function withGlobals(
  world: World,
  language: string,
  lines: ConsoleLine[],
  run: () => Promise<void>,
): Promise<RunOutcome> {
  const { fetch, console } = globalThis
  const origin: Origin = { kind: 'code' }
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init)
    request.headers.set('Accept-Language', language)
    return world.send(request, origin)
  }
  const write =
    (method: ConsoleLine['method']) =>
    (...values: unknown[]) =>
      lines.push({ id: String(lines.length), method, text: format(values) })
  globalThis.console = { ...console, ...Object.fromEntries(methods.map((method) => [method, write(method)])) }
  try {
    await run()
    return 'finished'
  } catch {
    return 'error'
  } finally {
    globalThis.fetch = fetch
    globalThis.console = console
  }
}
