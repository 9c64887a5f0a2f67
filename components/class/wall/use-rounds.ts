import { useEffect, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'
import type { Poll } from '@/lib/live/room-scene'
import { countedRounds } from '@/lib/live-wall/polls-to-show'
import { readVotes } from '@/lib/live-wall/read-change'
import type { PollVotes } from '@/lib/live-wall/wall'

/** The counted rounds of a poll, first to last; a closed round never changes, so each is asked for once. */
export function useRounds(poll: Poll | undefined): PollVotes[] {
  const [known, setKnown] = useState<ReadonlyMap<number, PollVotes>>(new Map())
  const wanted = countedRounds(poll)
  const missing = wanted.find((round) => !known.has(round))
  const id = poll?.id
  useEffect(() => {
    if (id === undefined || missing === undefined) return
    let current = true
    const query = new URLSearchParams({ poll: id, round: String(missing) })
    fetchJson<unknown>(`/api/class/trainer/polls?${query}`)
      .then(readVotes)
      .then(
        (votes) =>
          current && setKnown((before) => new Map(before).set(missing, { ...votes, round: missing })),
      )
      // What is published is in the scene as well; the rest shows when the wall is looked at again.
      .catch(() => {})
    return () => {
      current = false
    }
  }, [id, missing])
  return wanted.flatMap((round) => known.get(round) ?? [])
}
