'use client'
import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { htmlLang } from '@/lib/i18n/locales'
import { PracticeSession, practiceSession, type SessionState } from '@/lib/practice/session'

/** The session of an exercise or console, kept over a change of language, and its state now. */
export function useSession(id: string): [PracticeSession, SessionState] {
  const session = practiceSession(id)
  session.language = htmlLang[useLocale()]
  const state = useSyncExternalStore(session.subscribe, session.get, () => PracticeSession.serverState)
  return [session, state]
}
