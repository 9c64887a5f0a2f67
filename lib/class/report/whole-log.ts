// Every event of a room, read in pages: a report may take a moment, but must not hold the database for it.
import { type RoomEvent, readEvents } from '../log/event'
import type { Sql } from '../store/sql'

const page = 1_000

export async function wholeLog(sql: Sql, room: string): Promise<RoomEvent[]> {
  const all: RoomEvent[] = []
  for (;;) {
    const events = await readEvents(sql, room, all.at(-1)?.seq ?? 0, page)
    all.push(...events)
    if (events.length < page) return all
  }
}
