'use client'
import { useTranslations } from 'next-intl'
import { useAttemptWords } from '../log/use-attempt-words'
import { useTimeWords } from '../use-time-words'
import type { Health } from './health'

/** How an address is doing, in one line. */
export function HealthLine({
  health,
  now,
  isEnabled,
}: {
  health: Health | undefined
  /** Virtual ms since the epoch. */
  now: number
  isEnabled: boolean
}) {
  const t = useTranslations('webhookLab.health')
  const { outcome } = useAttemptWords()
  const { short } = useTimeWords()
  if (!health?.last) return <p className="text-xs text-muted">{t('none')}</p>
  const { last, failuresInARow, waiting, dead, heldUntil = 0, isSwitchedOff } = health
  const said = [
    t('last', { outcome: outcome(last), time: short(last.at) }),
    ...(failuresInARow > 0 ? [t('failures', { count: failuresInARow })] : []),
    ...(waiting > 0 ? [t('waiting', { count: waiting })] : []),
    ...(heldUntil > now ? [t('held', { time: short(heldUntil) })] : []),
    ...(isSwitchedOff && !isEnabled ? [t('switchedOff')] : []),
    ...(dead > 0 ? [t('dead', { count: dead })] : []),
  ]
  return (
    <p className={`text-xs ${failuresInARow > 0 ? 'text-bad' : 'text-good'}`}>
      <span aria-hidden="true">{failuresInARow > 0 ? '✕ ' : '✓ '}</span>
      {said.join(' · ')}
    </p>
  )
}
