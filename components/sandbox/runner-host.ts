// The page's end of the runner: one hidden frame for all sandboxes of a page, one program at a time in it.
import type { SandpackMessage } from '@codesandbox/sandpack-client'
import type { SandpackRuntime } from '@codesandbox/sandpack-client/clients/runtime'
import { isTypeScript } from './paths'
import type { Line, Notice, PlainRequest } from './runner/messages'
import {
  type Answer,
  type Ending,
  isEnding,
  isLine,
  isNotice,
  isPlainRequest,
  isShape,
} from './runner/messages'

export interface Program {
  files: Readonly<Record<string, string>>
  entry: string
  onLine(id: string, line: Line): void
  onNotice(notice: Notice): void
  /** Must not reject. */
  onRequest(request: PlainRequest, signal: AbortSignal): Promise<Answer>
  onEnd(ending: Ending): void
}

interface Run {
  number: number
  program: Program
  requests: Map<number, AbortController>
}

interface Host {
  frame: HTMLIFrameElement
  client: SandpackRuntime
}

/** The runner page is ours and small: this long without a word and it will not come. */
const silenceMs = 15_000

let sandboxes = 0
let opening: Promise<Host> | undefined
let current: Run | undefined
// Not from 1: a reload of this module must not reuse numbers a runner already knows.
let count = Date.now() % 1_000_000

/** Visible to nobody: the frame only has to exist. Not `display: none`, where engines may slow its timers. */
function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.inert = true
  frame.title = 'Runner'
  frame.dataset.runner = ''
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  })
  return frame
}

const toSandpack = (files: Readonly<Record<string, string>>) => ({
  template: 'parcel' as const,
  // Sandpack writes one of its own unless it is told there is one.
  files: {
    '/package.json': { code: '{}' },
    ...Object.fromEntries(Object.entries(files).map(([path, code]) => [path, { code }])),
  },
})

/**
 * Sandpack's own client drives the frame. Its provider would make one too, but hashes an id with `crypto.subtle`,
 * which a plain-http classroom does not have.
 */
async function open(typescript: boolean): Promise<Host> {
  const { SandpackRuntime } = await import('@codesandbox/sandpack-client/clients/runtime')
  const frame = hiddenFrame()
  document.body.append(frame)
  const bundlerURL = new URL(`/runner/index.html${typescript ? '?typescript' : ''}`, location.href).href
  const client = new SandpackRuntime(frame, toSandpack({}), { bundlerURL })
  client.listen((message: unknown) => receive(message))
  const host = { frame, client }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      close(host)
      reject(new Error(`Failed to start the runner: ${bundlerURL} did not answer.`))
    }, silenceMs)
    client.listen((message) => {
      if (message.type !== 'done') return
      clearTimeout(timer)
      resolve(host)
    })
  })
}

function close({ frame, client }: Host): void {
  client.destroy()
  frame.remove()
}

/** Has the frame ready before anybody presses Run, with nothing of a learner's in it. */
export async function warmRunner(typescript: boolean): Promise<void> {
  await host(typescript).catch(() => undefined)
}

function host(typescript: boolean): Promise<Host> {
  opening ??= open(typescript).catch((error) => {
    // The cable may be back when it is tried again.
    opening = undefined
    throw error
  })
  return opening
}

function closeRunner(): void {
  void opening?.then(close, () => {})
  opening = undefined
}

/** A sandbox is on the page; the last to leave takes the frame away. Returns how to leave. */
export function joinRunner(): () => void {
  sandboxes += 1
  return () => {
    sandboxes -= 1
    if (sandboxes === 0) closeRunner()
  }
}

function finish(run: Run, ending: Ending): void {
  if (current !== run) return
  current = undefined
  for (const request of run.requests.values()) request.abort()
  run.program.onEnd(ending)
}

const dispatch = (
  { client }: Host,
  message: { type: `practice/${string}`; run: number } & Record<string, unknown>,
) =>
  // Sandpack's bus carries any message; its types list only its own.
  client.dispatch(message as unknown as Parameters<SandpackRuntime['dispatch']>[0] & SandpackMessage)

async function answer(run: Run, id: number, request: PlainRequest): Promise<void> {
  const controller = new AbortController()
  run.requests.set(id, controller)
  const given = await run.program.onRequest(request, controller.signal)
  run.requests.delete(id)
  if (current === run)
    dispatch(await host(false), { type: 'practice/response', run: run.number, id, answer: given })
}

function receiveLines(run: Run, log: unknown): void {
  if (!Array.isArray(log)) return
  for (const entry of log) {
    if (!isShape(entry) || typeof entry.id !== 'string' || !Array.isArray(entry.data)) continue
    const line = { method: entry.method, text: entry.data[0], cut: entry.cut }
    if (isLine(line)) run.program.onLine(entry.id, line)
  }
}

/** Everything that is not about the program now running is dropped, and so is whatever has another shape. */
function receive(message: unknown): void {
  if (!current || !isShape(message)) return
  const run = current
  if (message.run !== run.number) return
  const { type, id } = message
  if (type === 'console') receiveLines(run, message.log)
  if (type === 'practice/notice' && isNotice(message.notice)) run.program.onNotice(message.notice)
  if (type === 'practice/abort' && typeof id === 'number') run.requests.get(id)?.abort()
  if (type === 'practice/end' && isEnding(message.ending)) finish(run, message.ending)
  if (type === 'practice/request' && typeof id === 'number' && isPlainRequest(message.request)) {
    void answer(run, id, message.request)
  }
}

/** Stops whatever runs on this page and runs `program`. Returns how to stop it; stopping twice is harmless. */
export function runProgram(program: Program): () => void {
  if (current) stop(current)
  count += 1
  const run: Run = { number: count, program, requests: new Map() }
  current = run
  void host(Object.keys(program.files).some(isTypeScript)).then(
    (ready) => {
      if (current !== run) return
      ready.client.updateSandbox(toSandpack(program.files))
      dispatch(ready, { type: 'practice/run', run: run.number, entry: program.entry })
    },
    () => finish(run, { code: 'lost' }),
  )
  return () => stop(run)
}

function stop(run: Run): void {
  if (current !== run) return
  finish(run, { code: 'stopped' })
  void opening?.then(
    (ready) => dispatch(ready, { type: 'practice/stop', run: run.number }),
    () => {},
  )
}
