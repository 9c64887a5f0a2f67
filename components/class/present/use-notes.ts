import { useEffect, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'

export interface StepNotes {
  minutes: number
  /** Made by the server of the lesson's own text. */
  html: string
}

type Notes = Readonly<Record<string, StepNotes>>

const none: Notes = {}

/** What the lesson says to its trainer, by step; asked of the gated route, so that it is in no learner's page. */
export function useNotes(as: 'trainer' | 'remote', lesson: string | undefined, locale: string): Notes {
  const [kept, setKept] = useState<{ of: string; notes: Notes }>()
  useEffect(() => {
    if (lesson === undefined) return
    const query = new URLSearchParams({ lesson, locale })
    let over = false
    fetchJson<{ steps: Notes }>(`/api/class/${as}/notes?${query}`).then(
      ({ steps }) => over || setKept({ of: lesson, notes: steps }),
      // Without notes a class can be held.
      () => {},
    )
    return () => {
      over = true
    }
  }, [as, lesson, locale])
  return kept?.of === lesson ? (kept?.notes ?? none) : none
}
