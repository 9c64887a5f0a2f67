'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '../ui/button'
import { WireLog } from '../wire-log/wire-log.client'
import { type GauntletState, isOn } from './gauntlet-session'
import { LossList } from './loss-list.client'
import { ReportPanel } from './report-panel.client'
import { wirePart } from './wire-part'

interface Props {
  id: string
  title?: string
  state: GauntletState
  /** The exchange that is looked at. */
  shown?: string
  onShow: (exchange: string | undefined) => void
  onAgain: (seed: number) => void
}

/** What came of the last run: its report card, each loss, and the wire it is seen on. */
export function Outcome({ id, title, state: { phase, run, told }, shown, onShow, onAgain }: Props) {
  const [t, own] = [useTranslations('gauntlet.outcome'), useTranslations('gauntlet')]
  const part = useMemo(
    () => wirePart({ entries: told?.entries ?? [], events: told?.events ?? [] }, shown),
    [told, shown],
  )
  if (!run || !told || isOn(phase)) return null
  // Asked for the same exchange again, the log shall move to it again.
  const show = (exchange: string) => {
    onShow(undefined)
    requestAnimationFrame(() => onShow(exchange))
  }
  const all = told.entries.length
  return (
    <>
      {told.card ? (
        <>
          <ReportPanel card={told.card} seed={run.seed} onAgain={() => onAgain(run.seed)} />
          <LossList losses={told.card.losses} onShow={show} />
        </>
      ) : null}
      {part.entries.length < all ? (
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="text-sm text-muted">
            {t('part', { shown: part.entries.length, all, id: shown ?? '' })}
          </p>
          <Button onClick={() => onShow(undefined)}>{t('whole')}</Button>
        </div>
      ) : null}
      <WireLog {...part} highlight={shown} prefix={id} about={title ?? own('title')} />
    </>
  )
}
