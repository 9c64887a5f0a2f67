// Runs one program at a time in a fresh worker, counts what it sends, and ends it when it stops yielding or dies.
import { limits } from './limits'
import type { Linked } from './link'
import { type Answer, type Ending, type FromFrame, type FromWorker, isFromWorker } from './messages'
import { Nest } from './nest'
import { Watch } from './watch'

/** What a run tells the page, end last. */
export type Report = Exclude<FromWorker, { type: 'ready' | 'pong' | 'end' }> | { type: 'end'; ending: Ending }

interface Run {
  program: Linked
  report: (report: Report) => void
  lines: number
  requests: number
  underWay: Set<number>
  syntax?: string
}

const locateMs = 2_000

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
      if (this.#worker !== fresh || !isFromWorker(event.data)) return
      fresh.spoken = true
      this.#fromWorker(event.data)
    }
  }

  run(program: Linked, report: (report: Report) => void): void {
    this.stop()
    this.warm()
    this.#run = { program, report, lines: 0, requests: 0, underWay: new Set() }
    this.#worker?.port.postMessage({ type: 'start', entry: program.url })
    this.#watch.start(this.#worker?.spoken ?? false)
  }

  stop(): void {
    this.#end({ code: 'stopped' })
  }

  answer(id: number, answer: Answer): void {
    if (this.#run?.underWay.delete(id)) this.#worker?.port.postMessage({ type: 'answer', id, answer })
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
        run.lines += 1
        if (run.lines <= limits.lines && message.line.text.length <= limits.lineLength) run.report(message)
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

  #request(run: Run, message: FromWorker & { type: 'request' }): void {
    run.requests += 1
    const { id } = message
    if (
      run.requests > limits.requests ||
      run.underWay.size >= limits.requestsAtOnce ||
      run.underWay.has(id)
    ) {
      this.#worker?.port.postMessage({ type: 'answer', id, answer: { failure: 'too-many' } })
    } else {
      run.underWay.add(id)
      run.report(message)
    }
  }

  #ended(run: Run, { how, syntax }: FromWorker & { type: 'end' }): void {
    if (syntax === undefined || !this.#worker) {
      this.#end({ code: how })
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
    const entry = run.program.modules.at(-1)?.path ?? ''
    this.#end({ code: 'syntax', file: file ?? entry, line, message: run.syntax ?? '' })
  }
}
