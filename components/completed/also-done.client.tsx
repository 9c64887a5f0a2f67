'use client'
import { useTranslations } from 'next-intl'
import { answersTo } from '@/lib/progress/history'
import type { LessonRecord } from '@/lib/progress/record'
import type { Progress } from '@/lib/progress/schema'
import { keptHours } from '../gauntlet/kept-hours'
import { useProgress } from '../shell/use-progress.client'

/** The best of all hours that were played anywhere in the course. */
function bestHour(records: LessonRecord[], { answers }: Progress) {
  const hours = records.flatMap(({ lesson }) => lesson.exercises.flatMap(({ id }) => keptHours(answers, id)))
  return hours.sort((a, b) => b.best - a.best)[0]
}

/** What the lines of the lessons do not say: questions, the hour of everything, beliefs met. Nothing is said of what was not done. */
export function AlsoDone({ records }: { records: LessonRecord[] }) {
  const t = useTranslations('completed')
  const { progress } = useProgress()
  const questions = Object.keys(progress.answers).filter((id) => !/\/hour-\d+$/.test(id))
  const asked = questions.map((id) => answersTo(progress, id))
  const judged = asked.filter((answers) => answers.length > 0)
  const right = judged.filter((answers) => answers[0]?.right).length
  const hour = bestHour(records, progress)
  const met = Object.keys(progress.misconceptions ?? {}).length
  const lines = [
    judged.length > 0 ? t('questions', { right, asked: judged.length }) : undefined,
    hour ? t('gauntlet', { best: hour.best, runs: hour.runs, seed: String(hour.seed) }) : undefined,
    met > 0 ? t('beliefs', { count: met }) : undefined,
  ].filter((line) => line !== undefined)
  return (
    <ul className="mt-4 list-disc pl-5 text-sm print:text-xs">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
