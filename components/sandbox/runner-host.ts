// The page's end of the runner: one program at a time in the frame all sandboxes share.
import type { HandlerClock } from '@/lib/practice/handler-clock'
import { isTypeScript } from './paths'
import type { Ending, Line, Notice, PlainRequest } from './runner/messages'
import { type Answer, isEnding, isLine, isNotice, isPlainRequest, isShape } from './runner/messages'
import type { StateEntry } from './runner/serve/snapshot'
import { dispatch, dispatchIfOpen, type Host, host, onFrame, toSandpack } from './runner-frame'
import { type Handled, Serving } from './serving'

export { joinRunner, warmRunner } from './runner-frame'
export type { Handled } from './serving'

interface Run {
  number: number
  program: AnyProgram
  requests: Map<number, AbortController>
  ready?: Host
  serving?: Serving
}

interface AnyProgram {
  files: Readonly<Record<string, string>>
  entry: string
  onLine(id: string, line: Line): void
  onNotice(notice: Notice): void
  /** Must not reject. `cause` is what `deliver` was given for the delivery it is put down to. */
  onRequest(request: PlainRequest, signal: AbortSignal, cause?: string): Promise<Answer>
  onEnd(ending: Ending): void
}

export type Program = AnyProgram

export interface Service extends AnyProgram {
  /** Its time is the handler's; the practice world's own clock fits. */
  clock: HandlerClock
  /** It listens: deliveries that came before are on their way now. */
  onServing?(): void
  /** What `/store.ts` exports, whenever the handler has come to rest. */
  onState?(state: StateEntry[]): void
}

export interface Served {
  /** `cause` comes back with each request the handler sends because of it. Rejects with the signal's reason. */
  deliver(request: PlainRequest, signal: AbortSignal, cause?: string): Promise<Handled>
  /** Stopping twice is harmless. */
  stop(): void
}

let current: Run | undefined
// Not from 1: a reload of this module must not reuse numbers a runner already knows.
let count = Date.now() % 1_000_000

function finish(run: Run, ending: Ending): void {
  if (current !== run) return
  current = undefined
  for (const request of run.requests.values()) request.abort()
  run.serving?.end()
  run.program.onEnd(ending)
}

const tell = (run: Run, type: `practice/${string}`, message: object = {}) => {
  if (run.ready && current === run) dispatch(run.ready, { ...message, type, run: run.number })
}

async function answer(run: Run, id: number, request: PlainRequest, delivery: unknown): Promise<void> {
  const controller = new AbortController()
  run.requests.set(id, controller)
  const cause = run.serving?.causeOf(delivery)
  const given = await run.program.onRequest(request, controller.signal, cause)
  run.requests.delete(id)
  // Who gave up hears no answer.
  if (!controller.signal.aborted) run.serving?.answered(id)
  tell(run, 'practice/response', { id, answer: given, now: run.serving?.now() })
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
onFrame((message) => {
  if (!current || !isShape(message)) return
  const run = current
  if (message.run !== run.number) return
  const { type, id } = message
  if (type === 'console') receiveLines(run, message.log)
  if (type === 'practice/notice' && isNotice(message.notice)) run.program.onNotice(message.notice)
  if (type === 'practice/abort' && typeof id === 'number') run.requests.get(id)?.abort()
  if (type === 'practice/end' && isEnding(message.ending)) finish(run, message.ending)
  if (type === 'practice/request' && typeof id === 'number' && isPlainRequest(message.request)) {
    void answer(run, id, message.request, message.delivery)
  }
  run.serving?.receive(message)
})

/** Stops whatever runs on this page; `launch` tells the frame once the files are there. */
function begin(program: AnyProgram, packages: boolean, launch: (run: Run) => void): Run {
  if (current) stop(current)
  count += 1
  const run: Run = { number: count, program, requests: new Map() }
  current = run
  void host({ typescript: Object.keys(program.files).some(isTypeScript), packages }).then(
    (ready) => {
      if (current !== run) return
      run.ready = ready
      ready.client.updateSandbox(toSandpack(program.files))
      launch(run)
    },
    () => finish(run, { code: 'lost' }),
  )
  return run
}

/** Stops whatever runs on this page and runs `program`. Returns how to stop it; stopping twice is harmless. */
export function runProgram(program: Program): () => void {
  const run = begin(program, false, (run) => tell(run, 'practice/run', { entry: program.entry }))
  return () => stop(run)
}

/** Stops whatever runs on this page and keeps `service` alive to answer deliveries, until it is stopped. */
export function serveProgram(service: Service): Served {
  const run = begin(service, true, (run) => {
    tell(run, 'practice/serve', { entry: service.entry, now: service.clock.now() })
  })
  const serving = new Serving(service, (type, message) => tell(run, type, message))
  run.serving = serving
  return {
    deliver: (request, signal, cause) => serving.deliver(request, signal, cause),
    stop: () => stop(run),
  }
}

function stop(run: Run): void {
  if (current !== run) return
  finish(run, { code: 'stopped' })
  dispatchIfOpen({ type: 'practice/stop', run: run.number })
}
