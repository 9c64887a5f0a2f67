import { useEffect, useSyncExternalStore } from 'react'
import { type GauntletSession, type GauntletState, gauntletSession } from './gauntlet-session'

/** The gauntlet of this id and its state now. Its handler ends with the sandbox that serves it, so a run does too. */
export function useGauntlet(id: string): [GauntletSession, GauntletState] {
  const session = gauntletSession(id)
  useEffect(() => () => session.cancel(), [session])
  return [session, useSyncExternalStore(session.subscribe, session.get, session.get)]
}
