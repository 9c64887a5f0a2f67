// Answers a request in a workspace as the page would: one world per seed serves all workspaces, each for the time of a request.
import { accountOf } from '@/mocks/pipeline'
import { tellText } from '@/mocks/receivers'
import type { Row, TablesSnapshot } from '@/mocks/table'
import type { Exchange } from '@/mocks/wire-log'
import { createWorld, type World } from '@/mocks/world'
import { momentOf, type PracticeState } from './practice-state'

export interface Asked {
  url: string
  method: string
  headers: [name: string, value: string][]
  body: string
}

export interface Answered {
  status: number
  statusText: string
  body: string
  /** The same, unread: for its headers, and for servers that would make one anyway. */
  response: Response
}

export interface Ran {
  answer: Answered
  exchange: Exchange | undefined
  next: PracticeState
}

interface Stage {
  world: World
  /** What the world was left as; whoever finds it there need not set it up. */
  holds: PracticeState | undefined
}

const mostStages = 8

/** A list that says the same keeps its identity, so that workspaces share what they did not change. */
function shared(before: TablesSnapshot, after: TablesSnapshot): TablesSnapshot {
  const kept = (name: string, rows: readonly Row[]) => {
    const old = before[name]
    return old && old.length === rows.length && old.every((row, i) => row === rows[i]) ? old : rows
  }
  return Object.fromEntries(Object.entries(after).map(([name, rows]) => [name, kept(name, rows)]))
}

function newStage(seed: number): Stage {
  const world = createWorld({ seed })
  // The way through a real socket takes its own time.
  world.latency = () => 0
  return { world, holds: undefined }
}

/** The practice API knows no HEAD; over HTTP it is a GET of which only the head comes back. */
function asSeen({ method }: Asked, exchange: Exchange | undefined): Exchange | undefined {
  const { request, response } = exchange ?? {}
  if (method !== 'HEAD' || !exchange || !request) return exchange
  return {
    ...exchange,
    request: { ...request, method },
    ...(response && { response: { ...response, body: '' } }),
  }
}

async function answerOf(world: World, asked: Asked): Promise<Answered> {
  const { url, headers, body } = asked
  const method = asked.method === 'HEAD' ? 'GET' : asked.method
  const bare = method === 'GET' || body === ''
  const request = new Request(url, { method, headers, ...(bare ? {} : { body }) })
  tellText(request, bare ? '' : body)
  const response = await world.send(request, { kind: 'code' })
  const { status, statusText } = response
  return { status, statusText, body: accountOf(response).text, response }
}

export class Engine {
  readonly #stages = new Map<number, Stage>()
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  /** One request after the other: a world is at one moment only, and nothing in it waits for the outside. */
  run(state: PracticeState, asked: Asked, now: number): Promise<Ran> {
    const work = () => this.#run(state, asked, now)
    const running = this.#waiting === 0 ? work() : this.#last.then(work)
    const done = () => {
      this.#waiting -= 1
    }
    this.#waiting += 1
    this.#last = running.then(done, done)
    return running
  }

  async #run(state: PracticeState, asked: Asked, now: number): Promise<Ran> {
    const stage = this.#stageOf(state.world.seed)
    const { world } = stage
    if (stage.holds !== state) world.restore(state.world)
    stage.holds = undefined
    const began = performance.now()
    await world.clock.advanceTo(momentOf(state, now))
    const answer = await answerOf(world, asked)
    const exchange = asSeen(asked, world.log.entries().at(-1))
    world.log.clear()
    const after = world.snapshot()
    const next = { born: state.born, world: { ...after, tables: shared(state.world.tables, after.tables) } }
    stage.holds = next
    const duration = Math.ceil((exchange?.duration ?? 0) + performance.now() - began)
    return { answer, exchange: exchange && { ...exchange, duration }, next }
  }

  #stageOf(seed: number): Stage {
    const stage = this.#stages.get(seed) ?? newStage(seed)
    this.#stages.delete(seed)
    this.#stages.set(seed, stage)
    const [oldest] = this.#stages.keys()
    if (this.#stages.size > mostStages && oldest !== undefined) this.#stages.delete(oldest)
    return stage
  }
}
