'use client'
import { useTranslations } from 'next-intl'
import { lazy, useEffect, useState } from 'react'
import type { ExerciseMessages } from '@/lib/content/schema'
import { progress as store } from '@/lib/progress/store'
import { onFirstTouch } from '../shell/first-touch'
import { useProgress } from '../shell/use-progress.client'
import { Boundary } from '../ui/boundary.client'
import { Button } from '../ui/button'
import { InlineCode } from '../ui/inline-code'
import type { Start } from './start'
import { useSession } from './use-session.client'

const loadSolution = () => import('./solution.client')
const Solution = lazy(loadSolution)

interface Props {
  id: string
  messages: ExerciseMessages
  start: Start
  solution: Start
  /** Hints come after a first attempt only. */
  alone?: boolean
}

/** The ladder: concept, where, a part of it, the solution. The solution opens after one real attempt and then stays. */
export function Help({ id, messages, start, solution, alone = false }: Props) {
  const t = useTranslations('exercise')
  const [, { entries }] = useSession(id)
  const known = useProgress().progress.exercises[id]
  const hints = Math.min(known?.hints ?? 0, messages.hints.length)
  const mayHint = !alone || (known?.attempts ?? 0) > 0 || hints > 0
  const mayOpen = (known?.attempts ?? 0) > 0 || known?.solutionSeenAt !== undefined
  const [open, setOpen] = useState(false)
  const [refused, setRefused] = useState(false)
  useEffect(() => onFirstTouch(loadSolution), [])
  const showSolution = () => {
    if (!mayOpen) return setRefused(true)
    store.recordSolutionSeen(id)
    setOpen(!open)
  }
  return (
    <div className="mt-5 border-t border-line pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={() => (mayHint ? store.recordHint(id, hints + 1) : setRefused(true))}
          aria-disabled={!mayHint || hints === messages.hints.length}
          aria-label={t('hint')}
        >
          {t('hint')}
          <span aria-hidden="true" className="text-xs font-normal text-muted">
            {hints}/{messages.hints.length}
          </span>
        </Button>
        <Button onClick={showSolution} aria-disabled={!mayOpen} aria-expanded={open}>
          {t('showSolution')}
        </Button>
        <p role="status" className="text-sm text-muted">
          {refused && !mayOpen ? t('tryFirst') : ''}
        </p>
      </div>
      <ol aria-label={t('hints')} aria-live="polite" className="mt-4 space-y-2">
        {messages.hints.slice(0, hints).map((hint, rung) => (
          <li key={hint} className="max-w-[68ch] rounded-xl bg-sunken px-4 py-2 text-sm">
            <strong className="mr-2">
              {t(`rung.${rung === 0 ? 'concept' : rung === 1 ? 'where' : 'partial'}`)}
            </strong>
            <InlineCode text={hint} />
          </li>
        ))}
      </ol>
      {open ? (
        <Boundary loading={<p className="mt-4 text-sm text-muted">{t('loading')}</p>}>
          <Solution
            id={id}
            explanation={messages.explanation}
            start={start}
            solution={solution}
            entries={entries}
          />
        </Boundary>
      ) : null}
    </div>
  )
}
