// Who is here, in this process and in all others, and for how long each has been: written seldom, and in one go.
import { randomUUID } from 'node:crypto'
import type { Member } from './rooms/member'
import type { Sql } from './store/sql'

type Who = Pick<Member, 'id' | 'room'>

/** Other processes hear of it so often; a process that is silent for more than twice as long is gone. */
const tellEvery = 10_000
const goneAfter = 25_000
/** Attendance is counted in steps of this many of those. */
const countEvery = 3
/** More than that between two signs of life was an absence. */
const longestStep = tellEvery * countEvery * 1.5

const soon = 500

// Ids are compared as text, and only those of members who are still there are kept.
const seen = `
insert into member_seen (member_id, room_id)
select distinct m.id, m.room_id from jsonb_to_recordset($1::text::jsonb) as x(id text, room uuid)
join room_member m on m.room_id = x.room and m.id::text = x.id order by m.id
on conflict (member_id) do update set seen_at = excluded.seen_at, present_ms = member_seen.present_ms
  + case when $2::boolean then least(greatest(excluded.seen_at - member_seen.seen_at, 0), ${longestStep}) else 0 end`

const here = `
insert into process_presence (process, room_id, members)
select $1::uuid, r.id, x.members from jsonb_to_recordset($2::text::jsonb) as x(room uuid, members jsonb)
join rooms r on r.id = x.room order by r.id
on conflict (room_id, process) do update set members = excluded.members, at = excluded.at`

export class Presence {
  #process = randomUUID()
  #came: Who[] = []
  #left: Who[] = []
  #soon: NodeJS.Timeout | undefined
  #ticks = 0
  #closed = false
  #timer: NodeJS.Timeout

  /**
   * @param all everybody who is connected to this process
   * @param changed told of a room after who is in it has been written
   */
  constructor(
    private sql: Sql,
    private all: () => Who[],
    private changed: (room: string) => void,
  ) {
    this.#timer = setInterval(() => void this.#tick().catch(() => {}), tellEvery)
    this.#timer.unref()
  }

  moved({ id, room }: Who, came: boolean): void {
    if (this.#closed) return
    const list = came ? this.#came : this.#left
    list.push({ id, room })
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      void this.#write().catch(() => {})
    }, soon).unref()
  }

  async #write(): Promise<void> {
    const [came, left] = [this.#came, this.#left]
    this.#came = []
    this.#left = []
    const rooms = new Set([...came, ...left].map(({ room }) => room))
    if (left.length > 0) await this.sql.query(seen, [JSON.stringify(left), true])
    if (came.length > 0) await this.sql.query(seen, [JSON.stringify(came), false])
    await this.#tell(rooms)
    for (const room of rooms) this.changed(room)
  }

  async #tick(): Promise<void> {
    const all = this.all()
    this.#ticks += 1
    if (all.length === 0) return
    if (this.#ticks % countEvery === 0) await this.sql.query(seen, [JSON.stringify(all), true])
    await this.#tell(new Set(all.map(({ room }) => room)))
  }

  /** One process is all there is where the store is embedded. */
  async #tell(rooms: ReadonlySet<string>): Promise<void> {
    if (this.sql.kind === 'embedded') return
    const members = new Map([...rooms].map((room) => [room, new Set<string>()]))
    for (const { id, room } of this.all()) members.get(room)?.add(id)
    const rows = [...members].map(([room, ids]) => ({ room, members: [...ids] }))
    await this.sql.query(here, [this.#process, JSON.stringify(rows)])
  }

  /** @returns each member once, of every process */
  async present(room: string): Promise<string[]> {
    const own = this.all().filter((one) => one.room === room)
    if (this.sql.kind === 'embedded') return [...new Set(own.map(({ id }) => id))]
    const others = await this.sql.query<{ id: string }>(
      `select distinct jsonb_array_elements_text(members) as id from process_presence
       where room_id = $1 and process <> $2 and at > class_now() - ${goneAfter}`,
      [room, this.#process],
    )
    return [...new Set([...own, ...others].map(({ id }) => id))]
  }

  /** Before the streams are closed: who is still here has been here until now. */
  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    clearTimeout(this.#soon)
    const all = this.all()
    if (all.length > 0) await this.sql.query(seen, [JSON.stringify(all), true])
    if (this.sql.kind === 'server')
      await this.sql.query('delete from process_presence where process = $1', [this.#process])
  }
}
