// A workflow in the page: on the world of a practice session, with its runs as a store, its addresses and its buttons.
import { Beat } from '@/lib/practice/beat'
import type { PracticeSession } from '@/lib/practice/session'
import type { World } from '@/mocks/world'
import { webhooksOf, webhookUrl, workflowHost } from './address'
import { obstacleOf } from './check-workflow'
import { WorkflowDesk } from './desk'
import type { Stage } from './engine/stage'
import { workflowReceiver } from './receiver'
import { Timetable } from './timetable'
import type { Run, Workflow } from './workflow'

/** What only the page has: a sandbox for code, and the operations in its reader's language. */
export type StageExtras = Pick<Stage, 'runCode' | 'operation'>

export interface WorkflowState {
  /** Oldest first; the last twenty. */
  runs: readonly Run[]
  /** The test URL answers the next call. */
  listening: boolean
  /** Runs from now on, and those under way, go step by step. */
  paused: boolean
  /** Of the first webhook; empty where there is none. */
  url: { test: string; production: string }
}

const empty: Workflow = { name: '', active: false, nodes: [], wires: [] }
const fresh: WorkflowState = { runs: [], listening: false, paused: false, url: { test: '', production: '' } }

/** Milliseconds; shorter than anybody sees. */
const batch = 40

interface Opened {
  world: World
  desk: WorkflowDesk
  timetable: Timetable
}

export class WorkflowSession {
  readonly practice: PracticeSession
  readonly #extras: StageExtras
  readonly #listeners = new Set<() => void>()
  readonly #news = new Beat(() => this.#tell(), batch)
  #workflow = empty
  #state = fresh
  #opening?: Promise<Opened>
  #opened?: Opened
  #era = 0

  constructor(practice: PracticeSession, extras: StageExtras) {
    this.practice = practice
    this.#extras = extras
  }

  static readonly serverState = fresh

  readonly get = (): WorkflowState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** From now on the workflow's host answers. A world that could not be loaded is asked for again the next time. */
  async open(): Promise<void> {
    await this.#open()
  }

  setWorkflow(workflow: Workflow): void {
    this.#workflow = workflow
    this.#opened?.desk.setWorkflow(workflow)
    this.#opened?.timetable.follow(workflow)
    this.#news.now()
  }

  /** The button: a schedule runs now, a webhook is listened to. */
  async runOnce(): Promise<void> {
    const { desk } = await this.#open()
    void desk.press()
    this.#news.now()
  }

  async listen(): Promise<void> {
    const { desk } = await this.#open()
    desk.listen()
    this.#news.now()
  }

  stop(): void {
    this.#opened?.desk.stop()
    this.#news.now()
  }

  /** Before the next node, also of a test run that is yet to begin. */
  async pause(): Promise<void> {
    const { desk } = await this.#open()
    desk.pause()
    this.#news.now()
  }

  step(): void {
    this.#opened?.desk.step()
  }

  resume(): void {
    this.#opened?.desk.resume()
    this.#news.now()
  }

  /** Jumps to the next thing that falls due: nobody sits through a Wait of an hour. */
  async hurry(): Promise<boolean> {
    const { world } = await this.#open()
    return world.clock.advanceToNext()
  }

  /** Forgets all runs; the world and the wire log are the practice session's to set back. */
  clear(): void {
    this.#opened?.desk.clear()
    this.#news.now()
  }

  #open(): Promise<Opened> {
    this.#opening ??= this.#attach().catch((error) => {
      this.#opening = undefined
      throw error
    })
    return this.#opening
  }

  async #attach(): Promise<Opened> {
    const [world, { exchangeOf, listenAt }, { practiceToken }] = await Promise.all([
      this.practice.world(),
      import('@/mocks/receivers'),
      import('@/mocks/chat-api/platform/credentials'),
    ])
    const stage: Stage = {
      ...this.#extras,
      send: (request, origin) => this.practice.send(request, origin),
      exchangeOf,
      clock: world.clock,
      token: practiceToken,
      breathe: () => import('@/mocks/turn').then(({ turn }) => turn()),
    }
    const desk = new WorkflowDesk(this.#workflow, stage, obstacleOf, this.#news.later)
    const timetable = new Timetable(world.clock, (trigger) => void desk.tick(trigger, 'production'))
    const receive = workflowReceiver(desk)
    listenAt(world, workflowHost, (request) => receive(request, exchangeOf(request)))
    this.#opened = { world, desk, timetable }
    this.#era = world.era
    desk.setWorkflow(this.#workflow)
    timetable.follow(this.#workflow)
    world.clock.subscribe(() => this.#keepUp())
    return this.#opened
  }

  /** A world set back has dropped all timers, and what was under way has nothing to stand on. */
  #keepUp(): void {
    const opened = this.#opened
    if (!opened || opened.world.era === this.#era) return
    this.#era = opened.world.era
    opened.desk.stop()
    opened.timetable.end()
    opened.timetable.follow(this.#workflow)
  }

  #tell(): void {
    const desk = this.#opened?.desk
    const path = webhooksOf(this.#workflow)[0]?.settings.path
    const url = (mode: 'test' | 'production') => (path === undefined ? '' : webhookUrl(path, mode))
    this.#state = {
      runs: desk?.runs() ?? [],
      listening: desk?.listening() ?? false,
      paused: desk?.isPaused ?? false,
      url: { test: url('test'), production: url('production') },
    }
    for (const listener of this.#listeners) listener()
  }
}

export const workflowSession = (practice: PracticeSession, extras: StageExtras): WorkflowSession =>
  new WorkflowSession(practice, extras)
