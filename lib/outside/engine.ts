// Answers a request in a workspace as the page would: one world per seed serves all workspaces, each for the time of a request.
import { accountOf } from '@/mocks/pipeline'
import { tellText } from '@/mocks/receivers'
import type { Row, TablesSnapshot } from '@/mocks/table'
import type { Exchange } from '@/mocks/wire-log'
import { createWorld, type World } from '@/mocks/world'
import { nextWake, tell } from './deliveries/outbox'
import { momentOf, type PracticeState, realMoment } from './practice-state'

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

/** What came of work in a world, and the world as it is now. */
export interface Done<T> {
  outcome: T
  next: PracticeState
}

export interface Ran {
  answer: Answered
  exchange: Exchange | undefined
}

interface Stage {
  world: World
  /** What the world was left as; whoever finds it there need not set it up. */
  holds: PracticeState | undefined
}

const mostStages = 8

const same = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, i) => row === b[i])

/** A list that says the same keeps its identity, so that workspaces share what they did not change. */
function shared(before: TablesSnapshot, after: TablesSnapshot): TablesSnapshot {
  const tables: TablesSnapshot = {}
  for (const name of Object.keys(after)) {
    const [old, rows] = [before[name], after[name] ?? []]
    tables[name] = old && (old === rows || same(old, rows)) ? old : rows
  }
  return tables
}

function stateOf(before: PracticeState, world: World): PracticeState {
  const after = world.snapshot()
  const wake = nextWake(world)
  return {
    born: before.born,
    world: { ...after, tables: shared(before.world.tables, after.tables) },
    ...(wake !== undefined && { due: realMoment(before, wake) }),
  }
}

function newStage(seed: number, isNear: World['isNear']): Stage {
  const world = createWorld({ seed })
  // The way through a real socket takes its own time.
  world.latency = () => 0
  world.isNear = isNear
  world.subscribe((event) => tell(world, event))
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
  readonly #isNear: World['isNear']
  readonly #stages = new Map<number, Stage>()
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(isNear: World['isNear']) {
    this.#isNear = isNear
  }

  answer(state: PracticeState, asked: Asked, now: number): Promise<Done<Ran>> {
    const began = performance.now()
    return this.run(state, now, async (world) => {
      const answer = await answerOf(world, asked)
      const exchange = asSeen(asked, world.log.entries().at(-1))
      const duration = Math.ceil((exchange?.duration ?? 0) + performance.now() - began)
      return { answer, exchange: exchange && { ...exchange, duration } }
    })
  }

  /** One after the other: a world is at one moment only, and nothing in it waits for the outside. */
  run<T>(state: PracticeState, now: number, work: (world: World) => T | Promise<T>): Promise<Done<T>> {
    const start = () => this.#run(state, now, work)
    const running = this.#waiting === 0 ? start() : this.#last.then(start)
    const done = () => {
      this.#waiting -= 1
    }
    this.#waiting += 1
    this.#last = running.then(done, done)
    return running
  }

  async #run<T>(state: PracticeState, now: number, work: (world: World) => T | Promise<T>): Promise<Done<T>> {
    const stage = this.#stageOf(state.world.seed)
    const { world } = stage
    if (stage.holds !== state) world.restore(state.world)
    stage.holds = undefined
    await world.clock.advanceTo(momentOf(state, now))
    const outcome = await work(world)
    world.log.clear()
    const next = stateOf(state, world)
    stage.holds = next
    return { outcome, next }
  }

  #stageOf(seed: number): Stage {
    const stage = this.#stages.get(seed) ?? newStage(seed, this.#isNear)
    this.#stages.delete(seed)
    this.#stages.set(seed, stage)
    const [oldest] = this.#stages.keys()
    if (this.#stages.size > mostStages && oldest !== undefined) this.#stages.delete(oldest)
    return stage
  }
}
