// Brings every event of a room to everybody who follows it in this process, whichever process wrote it.
import { channel, type RoomEvent, readEvents } from '../log/event'
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'
import { Feed, type Glance, type Listener, tailLength } from './feed'
import { shareGlances } from './glances'

/** Notifications can be lost with their connection: so the numbers are compared as well. */
export const compareEvery = 5_000

/** While the database does not answer. */
const tryAgainAfter = 500

interface Numbers {
  room: string
  epoch: string
  seq: number
  away: boolean
}

const readNumbers = (sql: Sql, rooms: string[]) =>
  sql.query<Numbers>(
    `select id as room, epoch, seq, driver_lease_until < class_now() as away from rooms
     where id in (select value::uuid from jsonb_array_elements_text($1::text::jsonb))`,
    [JSON.stringify(rooms)],
  )

export class Bus {
  #feeds = new Map<string, Promise<Feed | undefined>>()
  #reading = new Map<string, Promise<void>>()
  #away = new Map<string, boolean>()
  /** Feeds nobody followed when the numbers were last compared. */
  #idle = new Set<Feed>()
  #writing = new Map<string, number>()
  #hints = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  #again: NodeJS.Timeout | undefined
  #tellOthers: (glance: Glance) => void = () => {}
  /** False while the database does not answer. */
  healthy = true

  private constructor(private sql: Sql) {}

  static async open(sql: Sql, every = compareEvery): Promise<Bus> {
    const bus = new Bus(sql)
    const hear = (hint: string) => {
      const [room = '', seq = ''] = hint.split(' ')
      void bus.#hinted(room, Number(seq))
    }
    await sql.listen(channel, hear, () => void bus.compare())
    if (sql.kind === 'server') bus.#tellOthers = await shareGlances(sql, (glance) => bus.#show(glance))
    bus.#timer = setInterval(() => void bus.compare(), every)
    bus.#timer.unref()
    return bus
  }

  /** @returns undefined for a room that is not there */
  feed(room: string): Promise<Feed | undefined> {
    const known = this.#feeds.get(room)
    if (known) return known
    const loading = this.#load(room)
    this.#feeds.set(room, loading)
    const forget = () => void this.#feeds.delete(room)
    loading.then((feed) => feed ?? forget(), forget)
    return loading
  }

  async #load(room: string): Promise<Feed | undefined> {
    const [found] = await readNumbers(this.sql, [room])
    if (found === undefined) return undefined
    const tail = await readEvents(this.sql, room, Math.max(0, found.seq - tailLength), tailLength)
    const seq = tail.at(-1)?.seq ?? found.seq
    return new Feed(room, found.epoch, seq, tail)
  }

  /** @returns stops following */
  follow(feed: Feed, listener: Listener): () => void {
    if (feed.closed) throw new Refusal('server-full', 1)
    feed.listeners.add(listener)
    return () => void feed.listeners.delete(listener)
  }

  /** Runs a write of this process and hands on its event: nobody needs to read it. */
  async write<Written extends { event: RoomEvent }>(
    room: string,
    write: () => Promise<Written>,
  ): Promise<Written> {
    this.#writing.set(room, (this.#writing.get(room) ?? 0) + 1)
    try {
      const written = await write()
      const feed = await this.#feeds.get(room)?.catch(() => undefined)
      feed?.accept(written.event)
      return written
    } finally {
      const left = (this.#writing.get(room) ?? 1) - 1
      if (left > 0) this.#writing.set(room, left)
      else {
        this.#writing.delete(room)
        void this.#hinted(room, this.#hints.get(room) ?? 0)
        this.#hints.delete(room)
      }
    }
  }

  /** While this process writes to the room itself, the hint is most likely about that: it can wait. */
  async #hinted(room: string, seq: number): Promise<void> {
    const feed = await this.#feeds.get(room)?.catch(() => undefined)
    if (!feed || feed.seq >= seq) return
    if (this.#writing.has(room)) this.#hints.set(room, Math.max(seq, this.#hints.get(room) ?? 0))
    else await this.catchUp(room)
  }

  /** Reads what is missing; once for however many ask at the same time. */
  catchUp(room: string): Promise<void> {
    const running = this.#reading.get(room)
    if (running) return running
    const reading = this.#read(room).finally(() => this.#reading.delete(room))
    this.#reading.set(room, reading)
    return reading.catch(() => {
      this.healthy = false
    })
  }

  async #read(room: string): Promise<void> {
    const feed = await this.#feeds.get(room)
    if (!feed) return
    for (;;) {
      const events = await readEvents(this.sql, room, feed.seq, tailLength)
      for (const event of events) feed.accept(event)
      if (events.length < tailLength) return
    }
  }

  /** What a lost notification, a lost connection or a restored database would have kept from us. */
  async compare(): Promise<void> {
    await this.#forgetIdle()
    const rooms = [...this.#feeds.keys()]
    if (rooms.length === 0) return
    try {
      for (const found of await readNumbers(this.sql, rooms)) await this.#compareOne(found)
      this.healthy = true
    } catch {
      this.healthy = false
      this.#again ??= setTimeout(() => {
        this.#again = undefined
        void this.compare()
      }, tryAgainAfter).unref()
    }
  }

  async #forgetIdle(): Promise<void> {
    const feeds = await Promise.all([...this.#feeds.values()].map((feed) => feed.catch(() => undefined)))
    const idle = feeds.flatMap((feed) => (feed?.listeners.size === 0 ? [feed] : []))
    for (const feed of idle.filter((one) => this.#idle.has(one))) {
      feed.closed = true
      this.#feeds.delete(feed.room)
      this.#away.delete(feed.room)
    }
    this.#idle = new Set(idle.filter(({ closed }) => !closed))
  }

  async #compareOne({ room, epoch, seq, away }: Numbers): Promise<void> {
    const feed = await this.#feeds.get(room)
    if (!feed) return
    // Ahead of the numbers by what came in since they were read, never by more than that.
    const rewound = seq < feed.seq && (await readNumbers(this.sql, [room]))[0]
    if (epoch !== feed.epoch || (rewound && rewound.seq < feed.seq)) {
      const fresh = await this.#load(room)
      if (fresh) feed.restart(fresh.epoch, fresh.seq, fresh.since(Math.max(0, fresh.seq - tailLength)) ?? [])
    } else if (seq > feed.seq) await this.catchUp(room)
    const was = this.#away.get(room) ?? false
    this.#away.set(room, away)
    if (was !== away) this.#show({ room, kind: 'driver.away', body: { away } })
  }

  /** Shows it to everybody in the room, here and in other processes; lost without harm. */
  glance(glance: Glance): void {
    this.#show(glance)
    this.#tellOthers(glance)
  }

  #show(glance: Glance): void {
    void this.#feeds.get(glance.room)?.then((feed) => {
      for (const listener of [...(feed?.listeners ?? [])]) listener.glance(glance)
    })
  }

  close(): void {
    clearInterval(this.#timer)
    clearTimeout(this.#again)
  }
}
