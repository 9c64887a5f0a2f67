import { useState, useSyncExternalStore } from 'react'
import { useLive } from '../use-live'
import { castVotes } from './cast-votes'

/** What this browser has voted for in one round. */
export const useMyVote = (poll: string, round: number, member: string | undefined): string | undefined =>
  useSyncExternalStore(
    castVotes.subscribe,
    () => castVotes.get(`${poll}@${round}@${member}`),
    () => undefined,
  )

/** A learner's vote in one round, and how to cast or change it. */
export function useVote(poll: string, round: number) {
  const [room, { seat }] = useLive('learner')
  const [failed, setFailed] = useState(false)
  const member = seat?.me.id
  const mine = useMyVote(poll, round, member)
  const cast = (choice: string) => {
    setFailed(false)
    const key = `${poll}@${round}@${member}`
    castVotes.set(key, choice)
    room.send('vote.cast', { poll, round, choice }, { keep: true }).catch(() => {
      // The vote was closed meanwhile.
      setFailed(true)
      castVotes.set(key, mine)
    })
  }
  return { mine, failed, cast }
}
