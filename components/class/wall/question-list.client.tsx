'use client'
import { useTranslations } from 'next-intl'
import type { Question } from '@/lib/live-wall/wall'
import { Button } from '../../ui/button'

interface Props {
  questions: readonly Question[]
  busy: boolean
  onAnswered: (question: string) => void
}

/** What learners ask in words, without their names: a question is the room's. */
export function QuestionList({ questions, busy, onAnswered }: Props) {
  const t = useTranslations('classWall.questions')
  if (questions.length === 0) return <p className="text-sm text-muted">{t('none')}</p>
  return (
    <ol className="grid gap-2">
      {questions.map(({ id, text }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-2 rounded-xl border border-line bg-raised p-3"
        >
          <p className="min-w-0 grow basis-60 [overflow-wrap:anywhere]">{text}</p>
          <Button disabled={busy} onClick={() => onAnswered(id)}>
            {t('answered')}
          </Button>
        </li>
      ))}
    </ol>
  )
}
