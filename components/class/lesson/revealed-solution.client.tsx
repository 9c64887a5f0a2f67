'use client'
import { useLocale, useTranslations } from 'next-intl'
import { lazy, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'
import type { As } from '@/lib/live/knock'
import { isRevealed } from '@/lib/live/room-scene'
import { progress as store } from '@/lib/progress/store'
import type { Start } from '../../exercise/start'
import { useSession } from '../../exercise/use-session.client'
import { Boundary } from '../../ui/boundary.client'
import { Button } from '../../ui/button'
import { useLive } from '../use-live'

const Solution = lazy(() => import('../../exercise/solution.client'))

interface Revealed {
  explanation: string
  solution: Start
}

interface Props {
  id: string
  start: Start
  as: As
}

/** Once the trainer has revealed it, the solution can be had from the server, and not before. */
export function RevealedSolution({ id, start, as }: Props) {
  const t = useTranslations('classLesson')
  const locale = useLocale()
  const [, { seat }] = useLive(as)
  const [, { entries }] = useSession(id)
  const [revealed, setRevealed] = useState<Revealed>()
  const [state, setState] = useState<'closed' | 'loading' | 'open' | 'failed'>('closed')
  if (!seat || !isRevealed(seat.scene, id)) return null
  const show = async () => {
    if (state === 'open') return setState('closed')
    setState('loading')
    try {
      const query = new URLSearchParams({ exercise: id, locale })
      setRevealed(revealed ?? (await fetchJson<Revealed>(`/api/class/${as}/solution?${query}`)))
      if (as === 'learner') store.recordSolutionSeen(id)
      setState('open')
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="mt-5 border-t border-line pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="pull" onClick={() => void show()} aria-expanded={state === 'open'}>
          {t('solution.show')}
        </Button>
        <p role="status" className="text-sm text-muted">
          {state === 'failed' ? t('solution.failed') : state === 'loading' ? t('solution.loading') : ''}
        </p>
      </div>
      {state === 'open' && revealed ? (
        <Boundary loading={<p className="mt-4 text-sm text-muted">{t('solution.loading')}</p>}>
          <Solution
            id={id}
            explanation={revealed.explanation}
            start={start}
            solution={revealed.solution}
            entries={entries}
          />
        </Boundary>
      ) : null}
    </div>
  )
}
