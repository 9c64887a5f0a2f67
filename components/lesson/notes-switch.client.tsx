'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

/** Shows or hides what is written for trainers. Not remembered: a learner who finds it should not live with it. */
export function NotesSwitch() {
  const t = useTranslations('lesson')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-notes', shown)
    return () => document.documentElement.removeAttribute('data-notes')
  }, [shown])
  return (
    <button
      type="button"
      aria-pressed={shown}
      onClick={() => setShown(!shown)}
      className="inline-flex min-h-8 items-center underline underline-offset-4 hover:text-ink print:hidden"
    >
      {t(shown ? 'notes.hide' : 'notes.show')}
    </button>
  )
}
