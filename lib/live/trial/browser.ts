// One browser with as many tabs as a test opens: they share a storage, a channel and locks.

import type { As } from '../knock'
import { LiveRoom } from '../live-room'
import { logKinds } from '../stream-kinds'
import type { Channel, Kept, Locks, PageNews, Surroundings } from '../surroundings'
import type { FakeClass } from './fake-class'

export class MemoryStorage implements Kept {
  #kept = new Map<string, string>()
  get length(): number {
    return this.#kept.size
  }
  key = (n: number) => [...this.#kept.keys()][n] ?? null
  getItem = (key: string) => this.#kept.get(key) ?? null
  setItem = (key: string, value: string) => void this.#kept.set(key, value)
  removeItem = (key: string) => void this.#kept.delete(key)
}

export interface Tab {
  room: LiveRoom
  page: PageNews
  /** Of durable events, in the order this tab was told of them. */
  seqs: number[]
  /** Closes it as a person does, or as a crash does: without a word. */
  close(how?: 'crash'): void
  /** Hears nothing and does nothing until it is thawed. */
  freeze(): void
  thaw(): void
}

export interface BrowserOptions {
  /** Plain http has none. */
  locks?: boolean
  channel?: boolean
  storage?: () => Kept
}

interface Line {
  hear(data: unknown): void
  tab: { frozen: boolean; dead: boolean; late: (() => void)[] }
}

export class Browser {
  readonly storage = new MemoryStorage()
  #lines = new Set<Line>()
  #held: object | undefined
  #queue: (() => void)[] = []
  #ids = 0

  constructor(
    private readonly server: FakeClass,
    private readonly options: BrowserOptions = {},
  ) {}

  open(as: As = 'learner', seen: readonly string[] = logKinds): Tab {
    const state = { frozen: false, dead: false, late: [] as (() => void)[] }
    let page: PageNews = { wake() {}, offline() {}, hide() {}, show() {} }
    /** A frozen tab does it later, a crashed one never. */
    const alive = (run: () => void) => () => {
      if (state.frozen) state.late.push(run)
      else if (!state.dead) run()
    }
    const { server, options } = this
    const around: Surroundings = {
      fetch: server.fetch,
      stream: (path) => {
        const stream = server.stream(path)
        stream.owner = state
        const add = stream.addEventListener.bind(stream)
        stream.addEventListener = (kind, hear) => add(kind, (event) => alive(() => hear(event))())
        return stream
      },
      clock: {
        now: server.clock.now,
        wall: server.clock.wall,
        after: (ms, run) => server.clock.after(ms, alive(run)),
      },
      storage: options.storage ?? (() => this.storage),
      random: () => 0.5,
      uuid: () => `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`,
      page: (news) => {
        page = news
        return () => {}
      },
      ...(options.channel !== false && { channel: () => this.#channel(state) }),
      ...(options.locks !== false && { locks: this.#locks(state) }),
    }
    const room = new LiveRoom(as, around)
    const seqs: number[] = []
    for (const kind of seen) room.on(kind, (_, { seq }) => seq !== undefined && seqs.push(seq))
    const leave = room.subscribe(() => {})
    return {
      room,
      get page() {
        return page
      },
      seqs,
      close: (how) => {
        if (how !== 'crash') page.hide()
        state.dead = true
        if (how !== 'crash') leave()
        else this.#crash(state)
      },
      freeze: () => {
        state.frozen = true
      },
      thaw: () => {
        state.frozen = false
        for (const run of state.late.splice(0)) run()
      },
    }
  }

  /** As `announceSeat` does it. */
  announce(message: unknown): void {
    for (const line of this.#lines) queueMicrotask(() => this.#deliver(line, message))
  }

  #channel(tab: Line['tab']): Channel {
    const hearing: ((event: { data: unknown }) => void)[] = []
    const tell = (data: unknown) => {
      for (const hear of hearing) hear({ data })
    }
    const line: Line = { tab, hear: (data) => tell(data) }
    this.#lines.add(line)
    return {
      addEventListener: (_, hear) => void hearing.push(hear),
      postMessage: (message) => {
        if (tab.dead) return
        const others = [...this.#lines].filter((one) => one !== line)
        const data = structuredClone(message)
        for (const other of others) queueMicrotask(() => this.#deliver(other, data))
      },
      close: () => void this.#lines.delete(line),
    }
  }

  #deliver(line: Line, data: unknown): void {
    if (line.tab.dead || !this.#lines.has(line)) return
    if (line.tab.frozen) line.tab.late.push(() => line.hear(data))
    else line.hear(data)
  }

  #locks(tab: Line['tab']): Locks {
    const hold = async (run: (lock: object | null) => Promise<unknown>) => {
      const lock = { tab }
      this.#held = lock
      const result = await run(lock)
      if (this.#held === lock) this.#release()
      return result
    }
    return {
      request: async (_, { ifAvailable }, run) => {
        await Promise.resolve()
        if (this.#held === undefined) return hold(run)
        if (ifAvailable) return run(null)
        await new Promise<void>((resolve) => this.#queue.push(() => (tab.dead ? this.#release() : resolve())))
        return hold(run)
      },
    }
  }

  #release(): void {
    this.#held = undefined
    this.#queue.shift()?.()
  }

  #crash(tab: Line['tab']): void {
    for (const line of this.#lines) if (line.tab === tab) this.#lines.delete(line)
    if ((this.#held as { tab?: object } | undefined)?.tab === tab) this.#release()
    for (const stream of [...this.server.streams]) if (stream.owner === tab) stream.close()
  }
}
