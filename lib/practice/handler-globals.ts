// Promises a handler in Node the globals of the practice world, while everything outside of it keeps the machine's.
import { AsyncLocalStorage } from 'node:async_hooks'
import { type After, afterKey } from '@/components/sandbox/runner/after'
import { datesAt } from '@/components/sandbox/runner/serve/dates'

/** What a handler has instead of the machine's. */
export interface Inside {
  now(): number
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  setTimeout(callback: unknown, delay?: unknown, ...args: unknown[]): number
  setInterval(callback: unknown, delay?: unknown, ...args: unknown[]): number
  clear(id?: unknown): void
  timeout(ms: number): AbortSignal
  console: object
  after: After
}

const context = new AsyncLocalStorage<Inside>()

/** Runs `work`, and whatever goes on from it, with a handler's globals. */
export const inside = <Result>(globals: Inside, work: () => Result): Result => context.run(globals, work)

/** Runs `work` with the machine's globals, also where a handler called. */
export const outside = <Result>(work: () => Result): Result => context.exit(work)

type Call = (...args: never[]) => unknown

/** The machine's function, properties and all, that calls a handler's where one runs. */
const chosen = <Native extends Call>(native: Native, pick: (globals: Inside) => Call): Native =>
  new Proxy(native, {
    apply(target, self, args) {
      const globals = context.getStore()
      return Reflect.apply(globals ? pick(globals) : target, self, args)
    },
  })

function installDates(): void {
  const Native = Date
  const nativeNow = Native.now
  globalThis.Date = datesAt(() => context.getStore()?.now() ?? nativeNow(), Native)
  const performanceNow = performance.now.bind(performance)
  Object.defineProperty(performance, 'now', {
    value: () => context.getStore()?.now() ?? performanceNow(),
    configurable: true,
    writable: true,
  })
}

let installed = false

/** Once a process: outside of handlers nothing changes, so nothing needs to be put back. */
export function installHandlerGlobals(): void {
  if (installed) return
  installed = true
  globalThis.fetch = chosen(globalThis.fetch, ({ fetch }) => fetch)
  globalThis.setTimeout = chosen(globalThis.setTimeout, (globals) => globals.setTimeout)
  globalThis.setInterval = chosen(globalThis.setInterval, (globals) => globals.setInterval)
  globalThis.clearTimeout = chosen(globalThis.clearTimeout, ({ clear }) => clear)
  globalThis.clearInterval = chosen(globalThis.clearInterval, ({ clear }) => clear)
  AbortSignal.timeout = chosen(AbortSignal.timeout, ({ timeout }) => timeout)
  globalThis.console = new Proxy(globalThis.console, {
    get: (target, name) => Reflect.get(context.getStore()?.console ?? target, name),
  })
  installDates()
  const after: After = (work) => {
    const globals = context.getStore()
    if (!globals) throw new Error('Failed to call after(): no handler is running.')
    globals.after(work)
  }
  Reflect.set(globalThis, afterKey, after)
}
