import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ClassReport } from '@/lib/live/class-report'
import { fetchJson } from '@/lib/live/fetch-json'
import { Refused, type RefusedCode } from '@/lib/live/refused'
import type { Plan } from '@/lib/live-wall/report-figures'
import type { CourseWords } from './course-words'
import { Names } from './names'

export interface ReportRead {
  report: ClassReport
  names: Names
  plan: Plan
}

interface Notes {
  steps: Record<string, { minutes?: number }>
}

/** Planned minutes are worth a column, not a failure. */
async function planOf(lesson: string, locale: string): Promise<Record<string, number>> {
  const query = new URLSearchParams({ lesson, locale })
  const { steps } = await fetchJson<Notes>(`/api/class/trainer/notes?${query}`).catch(() => ({ steps: {} }))
  return Object.fromEntries(
    Object.entries(steps).flatMap(([step, { minutes }]) => (minutes ? [[step, minutes]] : [])),
  )
}

async function readAll(locale: string): Promise<ReportRead> {
  const report = await fetchJson<ClassReport>('/api/class/trainer/report?format=json')
  const lessons = [...new Set([...report.lessons, ...report.steps.map(({ lesson }) => lesson)])]
  const [words, ...plans] = await Promise.all([
    fetchJson<CourseWords>(`/${locale}/class/report/course.json`).catch(() => ({ lessons: {}, beliefs: {} })),
    ...lessons.map((lesson) => planOf(lesson, locale)),
  ])
  return {
    report,
    names: new Names(words),
    plan: Object.fromEntries(lessons.map((lesson, index) => [lesson, plans[index] ?? {}])),
  }
}

/** The report of the class this browser's trainer seat is in, or why there is none. */
export function useReport(): { read?: ReportRead; refused?: RefusedCode; again: () => void } {
  const locale = useLocale()
  const [read, setRead] = useState<ReportRead>()
  const [refused, setRefused] = useState<RefusedCode>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another run
  useEffect(() => {
    let current = true
    setRefused(undefined)
    readAll(locale)
      .then((all) => current && setRead(all))
      .catch((error) => current && setRefused(error instanceof Refused ? error.code : 'failed'))
    return () => {
      current = false
    }
  }, [locale, tries])
  return { ...(read && { read }), ...(refused && { refused }), again: () => setTries((count) => count + 1) }
}
