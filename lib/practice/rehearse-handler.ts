// Promises to run a learner's handler in Node as the sandbox would: same files, same packages, the world's own time.
import { linkModules } from '@/components/sandbox/runner/link'
import { handlersOf } from '@/components/sandbox/runner/serve/handlers'
import { Route } from '@/components/sandbox/runner/serve/route'
import { type StateEntry, snapshotOf, storePaths } from '@/components/sandbox/runner/serve/snapshot'
import { timeoutSignals } from '@/components/sandbox/runner/serve/timeout-signal'
import { WorldTimers } from '@/components/sandbox/runner/serve/timers'
import { strip } from '@/components/sandbox/runner/typescript'
import { format } from '@/components/sandbox/runner/worker/format'
import type { ConsoleLine } from './evidence'
import type { HandlerClock } from './handler-clock'
import { type Inside, inside, installHandlerGlobals, outside } from './handler-globals'
import { learnerPackages } from './learner-packages'

export interface HandlerSurroundings {
  /** `cause` is what `deliver` was given for the delivery the request is put down to. */
  fetch(request: Request, cause?: string): Promise<Response>
  clock: HandlerClock
  onLine?(line: Pick<ConsoleLine, 'method' | 'text'>): void
}

export interface LoadedHandler {
  /** Never rejects: a handler that throws answers 500. */
  deliver(request: Request, cause?: string): Promise<Response>
  /** What `/store.ts` exports now. */
  state(): StateEntry[]
  /** Its timers never ring again. */
  stop(): void
}

/** Modules are cached by their text: a number at the end of each makes every handler a fresh one. */
let loaded = 0

/** In a browser there is no Buffer: a handler that needs it must not pass. Node's own Response does need it. */
const fresh = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, code]) => [path, `${code}\nvar Buffer //${loaded}`]))

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const

class Rehearsed implements LoadedHandler {
  readonly #surroundings: HandlerSurroundings
  readonly #globals: Inside
  readonly #timers: WorldTimers
  readonly #alarms = new Map<number, AbortController>()
  readonly #causes = new Map<number, string | undefined>()
  #route = new Route(new Map(), () => {})
  #store: object | undefined
  #paths: string[] = []
  #deliveries = 0
  #asking = 0
  #stopped = false

  constructor(surroundings: HandlerSurroundings) {
    this.#surroundings = surroundings
    this.#timers = new WorldTimers({
      set: (id, ms) => this.#setAlarm(id, ms),
      cancel: (id) => this.#alarms.get(id)?.abort(),
    })
    const { setTimeout, setInterval, clear } = this.#timers
    this.#globals = {
      now: () => surroundings.clock.now(),
      fetch: (input, init) => this.#ask(new Request(input, init)),
      setTimeout,
      setInterval,
      clear,
      timeout: timeoutSignals(setTimeout),
      console: Object.fromEntries(
        methods.map((method) => [method, (...values: unknown[]) => this.#line(method, format(values))]),
      ),
      after: (work) => this.#route.after(work),
    }
  }

  async load(files: Readonly<Record<string, string>>, entry: string): Promise<void> {
    installHandlerGlobals()
    loaded += 1
    const packages = await learnerPackages()
    const { url, modules } = linkModules(fresh(files), entry, { strip, packages })
    this.#paths = modules.flatMap(({ path }) => [`(${path}:`, `at ${path}:`])
    const store = modules.find(({ path }) => storePaths.includes(path))
    const main: object = await inside(this.#globals, () => import(/* @vite-ignore */ url))
    if (store) this.#store = await import(/* @vite-ignore */ store.url)
    const handlers = handlersOf(main)
    if (handlers.size === 0) throw new Error(`Failed to serve ${entry}: it exports no handler. Export POST.`)
    this.#route = new Route(handlers, (text) => this.#line('error', text))
  }

  deliver(request: Request, cause?: string): Promise<Response> {
    this.#deliveries += 1
    const id = this.#deliveries
    this.#causes.set(id, cause)
    return new Promise((resolve) => {
      void inside(this.#globals, () =>
        this.#route.deliver(id, request, ({ response: { status, statusText, headers, body }, more }) => {
          // What goes on after the answer is due now: time waits for it as for a timer.
          if (more || this.#asking > 0) this.#stillUntilRest()
          resolve(new Response(body === '' ? null : body, { status, statusText, headers }))
        }),
      )
    })
  }

  state(): StateEntry[] {
    return snapshotOf(this.#store)
  }

  stop(): void {
    this.#stopped = true
    for (const alarm of this.#alarms.values()) alarm.abort()
  }

  #line(method: ConsoleLine['method'], text: string): void {
    // Of a stack only the program's own files, as in the sandbox.
    const own = text
      .split('\n')
      .filter((row) => !/^ +at /.test(row) || this.#paths.some((path) => row.includes(path)))
    outside(() => this.#surroundings.onLine?.({ method, text: own.join('\n') }))
  }

  async #ask(request: Request): Promise<Response> {
    const cause = this.#causes.get(this.#route.causes.current ?? -1)
    this.#asking += 1
    try {
      return await outside(() => this.#surroundings.fetch(request, cause))
    } finally {
      this.#asking -= 1
    }
  }

  #setAlarm(id: number, ms: number): boolean {
    if (this.#stopped) return false
    const alarm = new AbortController()
    this.#alarms.set(id, alarm)
    void this.#ringAfter(ms, id, alarm)
    return true
  }

  async #ringAfter(ms: number, id: number, alarm: AbortController): Promise<void> {
    try {
      await outside(() => this.#surroundings.clock.sleep(ms, alarm.signal))
    } catch {
      return
    } finally {
      if (this.#alarms.get(id) === alarm) this.#alarms.delete(id)
    }
    if (alarm.signal.aborted) return
    this.#ring(id)
    this.#stillUntilRest()
  }

  #ring(id: number): void {
    inside(this.#globals, () => {
      try {
        this.#timers.ring(id)
      } catch (error) {
        this.#line('error', `Uncaught ${format([error])}`)
      }
    })
  }

  #stillUntilRest(): void {
    outside(() => void this.#surroundings.clock.still?.(() => this.#rest()))
  }

  /** Resolves when the handler has nothing to do but wait for time. A body is read within two turns of the event loop. */
  #rest(): Promise<void> {
    return outside(async () => {
      do {
        for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      } while (this.#asking > 0)
    })
  }
}

/** @throws {LinkError} as in the sandbox, whatever the entry throws, and an Error when it exports no handler */
export async function loadHandler(
  files: Readonly<Record<string, string>>,
  surroundings: HandlerSurroundings,
  entry = '/route.ts',
): Promise<LoadedHandler> {
  const handler = new Rehearsed(surroundings)
  await handler.load(files, entry)
  return handler
}
