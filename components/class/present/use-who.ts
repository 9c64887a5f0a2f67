import { useEffect, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'
import type { LiveRoom } from '@/lib/live/live-room'

interface Change {
  at: number
  members: { id: string; name: string }[]
  present: string[]
}

export interface Person {
  id: string
  name: string
  present: boolean
}

/** News come up to four times a second; a list of names need not. */
const rest = 1_000
/** Who closed a laptop sends no news. */
const patience = 15_000

/** Who has a seat in this class, and who of them is here now. */
export function useWho(room: LiveRoom): Person[] {
  const [who, setWho] = useState<Person[]>([])
  useEffect(() => {
    const names = new Map<string, string>()
    const gone = new Set<string>()
    let [since, over] = [0, false]
    let waiting: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      waiting = undefined
      const change = await fetchJson<Change>(`/api/class/trainer/wall?since=${since}`).catch(() => undefined)
      if (over || change === undefined) return
      since = change.at
      for (const { id, name } of change.members) if (!gone.has(id)) names.set(id, name)
      const present = new Set(change.present)
      setWho([...names].map(([id, name]) => ({ id, name, present: present.has(id) })))
    }
    void ask()
    const soon = () => {
      waiting ??= setTimeout(ask, rest)
    }
    const kicked = (body: Record<string, unknown>) => {
      gone.add(String(body.member))
      names.delete(String(body.member))
      setWho((before) => before.filter(({ id }) => id !== body.member))
    }
    const stops = [room.on('wall.changed', soon), room.on('member.kick', kicked)]
    const timer = setInterval(soon, patience)
    return () => {
      over = true
      clearTimeout(waiting)
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [room])
  return who
}
