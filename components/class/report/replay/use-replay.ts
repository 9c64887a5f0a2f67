import { useEffect, useSyncExternalStore } from 'react'
import { ReplayPlayer, type ReplayState } from '@/lib/live-wall/replay-player'
import { keepMoment, openKept, theReplay } from './the-replay'

/** The replay of this page as it is now. */
export function useReplay(): ReplayState {
  const state = useSyncExternalStore(theReplay.subscribe, theReplay.get, () => ReplayPlayer.empty)
  useEffect(openKept, [])
  const { at, replay } = state
  useEffect(() => {
    if (replay) keepMoment(at)
  }, [at, replay])
  return state
}
