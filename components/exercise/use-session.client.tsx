'use client'
import { useLocale } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { htmlLang } from '@/lib/i18n/locales'
import { PracticeSession, practiceSession, type SessionState } from '@/lib/practice/session'
import { onFirstTouch } from '../shell/first-touch'

/** The session of an exercise or console, kept over a change of language, and its state now. Its world is there before the cable goes. */
export function useSession(id: string): [PracticeSession, SessionState] {
  const session = practiceSession(id)
  session.language = htmlLang[useLocale()]
  useEffect(() => onFirstTouch(() => session.world()), [session])
  const state = useSyncExternalStore(session.subscribe, session.get, () => PracticeSession.serverState)
  return [session, state]
}
