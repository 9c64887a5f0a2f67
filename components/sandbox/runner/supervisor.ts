// Runs one program at a time in a fresh worker, counts what it sends, and ends it when it stops yielding or dies.
import { Allowance } from './allowance'
import { limits } from './limits'
import type { Linked } from './link'
import { type Answer, type Ending, type FromFrame, type FromWorker, isFromWorker } from './messages'
import { Nest } from './nest'
import { Ledger } from './serve/ledger'
import { type FromServing, isFromServing, type ToServing } from './serve/messages'
import { storePaths } from './serve/snapshot'
import { Watch } from './watch'

/** What a run tells the page, end last. */
export type Report =
  | Exclude<FromWorker, { type: 'ready' | 'pong' | 'end' }>
  | FromServing
  | { type: 'end'; ending: Ending }

interface Run {
  program: Linked
  report: (report: Report) => void
  lines: Allowance
  requests: Allowance
  underWay: Set<number>
  /** Of a program that serves. */
  ledger?: Ledger
  syntax?: string
}

const locateMs = 2_000

/** Modules come dependencies first. */
const entryOf = ({ program }: Run) => program.modules.at(-1)?.path ?? ''

export class Supervisor {
  #nest = new Nest((message) => this.#fromFrame(message))
  #worker: { worker: number; port: MessagePort; spoken: boolean } | undefined
  #run: Run | undefined
  #watch = new Watch({
    askWorker: () => this.#worker?.port.postMessage({ type: 'ping' }),
    askFrame: () => this.#nest.send({ type: 'alive' }),
    onSilence: (who) =>
      this.#end(
        who === 'worker' ? { code: 'no-yield', seconds: limits.secondsWithoutYield } : { code: 'lost' },
      ),
  })

  /** Starts a worker that holds no program yet, so that the next run finds it waiting. */
  warm(): void {
    if (this.#worker) return
    const fresh = { ...this.#nest.spawn(), spoken: false }
    this.#worker = fresh
    fresh.port.onmessage = (event: MessageEvent<unknown>) => {
      if (this.#worker !== fresh) return
      const { data } = event
      if (isFromWorker(data)) this.#fromWorker(data)
      else if (isFromServing(data)) this.#fromServing(data)
      else return
      fresh.spoken = true
    }
  }

  run(program: Linked, report: (report: Report) => void): void {
    this.#begin(program, report)
    this.#worker?.port.postMessage({ type: 'start', entry: program.url })
  }

  /** Keeps the program alive for deliveries; `now` is virtual ms since the epoch. */
  serve(program: Linked, now: number, report: (report: Report) => void): void {
    this.#begin(program, report).ledger = new Ledger()
    const store = program.modules.find(({ path }) => storePaths.includes(path))?.url
    this.#tell({ type: 'serve', entry: program.url, store, now })
  }

  deliver(message: ToServing & { type: 'deliver' }): void {
    const run = this.#run
    if (!run?.ledger?.deliver(message.id)) return
    run.lines.add(limits.linesPerDelivery)
    run.requests.add(limits.requestsPerDelivery)
    this.#tell(message)
  }

  hangUp(id: number): void {
    if (this.#run?.ledger?.hangup(id)) this.#tell({ type: 'hangup', id })
  }

  wake(id: number, now: number): void {
    if (this.#run?.ledger?.wake(id)) this.#tell({ type: 'woke', id, now })
  }

  stop(): void {
    this.#end({ code: 'stopped' })
  }

  answer(id: number, answer: Answer, now?: number): void {
    const run = this.#run
    if (!run?.underWay.delete(id)) return
    run.ledger?.answer(id)
    this.#worker?.port.postMessage({ type: 'answer', id, answer, now })
  }

  #tell(message: ToServing): void {
    this.#worker?.port.postMessage(message)
  }

  #begin(program: Linked, report: (report: Report) => void): Run {
    this.stop()
    this.warm()
    const [lines, requests] = [new Allowance(limits.lines), new Allowance(limits.requests)]
    this.#run = { program, report, lines, requests, underWay: new Set() }
    this.#watch.start(this.#worker?.spoken ?? false)
    return this.#run
  }

  #end(ending: Ending): void {
    const run = this.#run
    if (!run) return
    this.#run = undefined
    this.#watch.stop()
    this.#worker?.port.close()
    if (ending.code === 'lost') this.#nest.replace()
    else if (this.#worker) this.#nest.send({ type: 'terminate', worker: this.#worker.worker })
    this.#worker = undefined
    run.report({ type: 'end', ending })
    setTimeout(() => this.warm(), 50)
  }

  #fromFrame(message: FromFrame): void {
    if (message.type === 'alive') this.#watch.heard('frame')
    if (message.type === 'worker-failed' && message.worker === this.#worker?.worker) {
      if (this.#run) this.#end({ code: 'lost' })
      else this.#worker = undefined
    }
    if (
      message.type === 'located' &&
      this.#run?.syntax !== undefined &&
      message.id === this.#worker?.worker
    ) {
      this.#endWithSyntax(message.file, message.line)
    }
  }

  /** The worker keeps every limit itself and tells the learner; here they hold for one that no longer does. */
  #fromWorker(message: FromWorker): void {
    this.#watch.heard('worker')
    const run = this.#run
    if (!run) return
    switch (message.type) {
      case 'line':
        if (run.lines.take() && message.line.text.length <= limits.lineLength) run.report(message)
        break
      case 'notice':
        run.report(message)
        break
      case 'request':
        this.#request(run, message)
        break
      case 'abort':
        if (run.underWay.delete(message.id)) run.report(message)
        break
      case 'end':
        this.#ended(run, message)
    }
  }

  #fromServing(message: FromServing): void {
    this.#watch.heard('worker')
    if (this.#run?.ledger?.passes(message)) this.#run.report(message)
  }

  #request(run: Run, message: FromWorker & { type: 'request' }): void {
    const { id } = message
    if (!run.requests.take() || run.underWay.size >= limits.requestsAtOnce || run.underWay.has(id)) {
      this.#worker?.port.postMessage({ type: 'answer', id, answer: { failure: 'too-many' } })
    } else {
      run.underWay.add(id)
      run.report(message)
    }
  }

  #ended(run: Run, { how, syntax }: FromWorker & { type: 'end' }): void {
    if (syntax === undefined || !this.#worker) {
      this.#end(how === 'no-handler' ? { code: how, file: entryOf(run) } : { code: how })
      return
    }
    run.syntax = syntax
    this.#watch.stop()
    this.#nest.send({ type: 'locate', id: this.#worker.worker, modules: run.program.modules })
    setTimeout(() => this.#run === run && this.#endWithSyntax(), locateMs)
  }

  #endWithSyntax(file?: string, line?: number): void {
    const run = this.#run
    if (!run) return
    this.#end({ code: 'syntax', file: file ?? entryOf(run), line, message: run.syntax ?? '' })
  }
}
