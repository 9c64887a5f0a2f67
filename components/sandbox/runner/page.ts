// The runner page: speaks Sandpack's client protocol with the page that holds it, and our own words on the same bus.
import { isTypeScript } from '../paths'
import { LinkError, type Linked, type LinkOptions, linkModules } from './link'
import { type Ending, isAnswer, isModules, isShape, type Line } from './messages'
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

async function link(entry: string): Promise<Linked> {
  const strip = Object.keys(files).some(isTypeScript) ? await loadStrip() : undefined
  return linkModules(files, entry, { strip })
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

async function run(number: number, entry: string): Promise<void> {
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
    supervisor.run(program, (report) => relay(number, lines, report))
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
    case 'request':
      say({ type: 'practice/request', run, id: report.id, request: report.request })
      break
    case 'abort':
      say({ type: 'practice/abort', run, id: report.id })
      break
    case 'notice':
      say({ type: 'practice/notice', run, notice: report.notice })
      break
    case 'end':
      end(run, report.ending)
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
  if (typeof number !== 'number') return
  if (type === 'practice/run' && typeof message.entry === 'string') void run(number, message.entry)
  if (number !== latest) return
  if (type === 'practice/stop') {
    latest = 0
    supervisor.stop()
  }
  if (type === 'practice/response' && typeof message.id === 'number' && isAnswer(message.answer)) {
    supervisor.answer(message.id, message.answer)
  }
})

// Everything a program will need is fetched and started while the page is still saying hello.
supervisor.warm()
if (location.search === '?typescript') void loadStrip()
say({ type: 'initialized' })
