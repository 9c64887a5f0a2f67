// The runner page: speaks Sandpack's client protocol with the page that holds it, and our own words on the same bus.
import { isTypeScript } from '../paths'
import { LinkError, type Linked, type LinkOptions, linkModules } from './link'
import { type Ending, isAnswer, isCount, isModules, isPlainRequest, isShape, type Line } from './messages'
import { type Report, Supervisor } from './supervisor'

type Message = { type: string } & Record<string, unknown>

/** Lines that come faster than a screen shows them travel together. */
const flushMs = 16

const supervisor = new Supervisor()
let channel: number | undefined
let files: Record<string, string> = {}
let latest = 0

const say = (message: Message) =>
  parent.postMessage({ codesandbox: true, $id: channel, ...message }, location.origin)

const loadStrip = async (): Promise<NonNullable<LinkOptions['strip']>> => (await import('./typescript')).strip

const loadPackages = async (): Promise<NonNullable<LinkOptions['packages']>> =>
  (await import('./packages')).packages

/** Packages are looked for only when a program asks for one; with the cable out it is told what it asked for. */
async function link(entry: string): Promise<Linked> {
  const strip = Object.keys(files).some(isTypeScript) ? await loadStrip() : undefined
  try {
    return linkModules(files, entry, { strip })
  } catch (error) {
    if (!(error instanceof LinkError) || error.fault.code !== 'unknown-import') throw error
    const packages = await loadPackages().catch(() => undefined)
    if (!packages) throw error
    return linkModules(files, entry, { strip, packages })
  }
}

class Lines {
  #run: number
  #held: { id: string; method: string; data: [string]; cut: number }[] = []
  #count = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #flushed = 0

  constructor(run: number) {
    this.#run = run
  }

  add({ method, text, cut }: Line): void {
    this.#count += 1
    this.#held.push({ id: `${this.#run}.${this.#count}`, method, data: [text], cut })
    if (performance.now() - this.#flushed > flushMs) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), flushMs)
  }

  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#flushed = performance.now()
    if (this.#held.length) say({ type: 'console', run: this.#run, log: this.#held })
    this.#held = []
  }
}

function end(run: number, ending: Ending): void {
  say({ type: 'practice/end', run, ending })
}

function showError(fault: Ending): void {
  const [path, line, text] = [
    'file' in fault ? fault.file : '',
    'line' in fault ? (fault.line ?? 0) : 0,
    'message' in fault ? fault.message : fault.code,
  ]
  const error = { title: fault.code, path, message: text, line, column: 0, payload: { frames: [] } }
  say({ type: 'action', action: 'show-error', ...error })
}

/** @param now virtual ms since the epoch, for a program that is to serve */
async function run(number: number, entry: string, now?: number): Promise<void> {
  latest = number
  supervisor.stop()
  supervisor.warm()
  say({ type: 'start' })
  say({ type: 'status', status: 'transpiling' })
  try {
    const program = await link(entry)
    if (latest !== number) return end(number, { code: 'stopped' })
    say({ type: 'status', status: 'evaluating' })
    const lines = new Lines(number)
    const report = (report: Report) => relay(number, lines, report)
    if (now === undefined) supervisor.run(program, report)
    else supervisor.serve(program, now, report)
    say({ type: 'success' })
    say({ type: 'done', compilatonError: false })
  } catch (error) {
    const fault: Ending = error instanceof LinkError ? error.fault : { code: 'lost' }
    showError(fault)
    say({ type: 'done', compilatonError: true })
    end(number, fault)
  }
}

function relay(run: number, lines: Lines, report: Report): void {
  // What the console shows must not come after the request or the end it stood before.
  if (report.type !== 'line') lines.flush()
  switch (report.type) {
    case 'line':
      lines.add(report.line)
      break
    case 'end':
      end(run, report.ending)
      break
    default:
      say({ ...report, run, type: `practice/${report.type}` })
  }
}

/** Sandpack sends the files whenever it has new ones; nothing runs because of it. */
function compile(modules: Record<string, { code: string }>): void {
  files = Object.fromEntries(
    Object.entries(modules)
      .filter(([path]) => /\.[mc]?[jt]sx?$/.test(path))
      .map(([path, { code }]) => [path, code]),
  )
  say({ type: 'done', compilatonError: false })
}

addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data
  if (event.source !== parent || event.origin !== location.origin || !isShape(message)) return
  const { type, run: number } = message
  if (type === 'register-frame' && typeof message.id === 'number') channel = message.id
  if (type === 'compile' && isModules(message.modules)) compile(message.modules)
  if (type === 'practice/prefetch') void loadPackages().catch(() => {})
  if (typeof number !== 'number') return
  if (type === 'practice/run' && typeof message.entry === 'string') void run(number, message.entry)
  if (type === 'practice/serve' && typeof message.entry === 'string' && isTime(message.now))
    void run(number, message.entry, message.now)
  if (number !== latest) return
  if (type === 'practice/stop') {
    latest = 0
    supervisor.stop()
  }
  if (isCount(message.id)) receive(message, message.id)
})

const isTime = (now: unknown): now is number => typeof now === 'number' && Number.isFinite(now)

/** What concerns one request, delivery or timer of the program that runs. */
function receive({ type, answer, request, now }: Record<string, unknown>, id: number): void {
  if (type === 'practice/response' && isAnswer(answer))
    supervisor.answer(id, answer, isTime(now) ? now : undefined)
  if (type === 'practice/hangup') supervisor.hangUp(id)
  if (!isTime(now)) return
  if (type === 'practice/woke') supervisor.wake(id, now)
  if (type === 'practice/deliver' && isPlainRequest(request))
    supervisor.deliver({ type: 'deliver', id, now, request })
}

// Everything a program will need is fetched and started while the page is still saying hello.
supervisor.warm()
const wanted = new URLSearchParams(location.search)
if (wanted.has('typescript')) void loadStrip()
if (wanted.has('packages')) void loadPackages().catch(() => {})
say({ type: 'initialized' })
