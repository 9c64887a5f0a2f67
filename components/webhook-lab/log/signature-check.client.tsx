'use client'
import { useTranslations } from 'next-intl'
import type { Exchange } from '@/mocks/wire-log'
import type { Lab } from '../use-lab'

/** Whether the delivery's signature holds, checked as a receiver with the secrets of now would have on arrival. */
export function SignatureCheck({ exchange, lab }: { exchange: Exchange; lab: Lab }) {
  const t = useTranslations('webhookLab.check')
  const checked = lab.session.secrets.check(exchange)
  if (checked === undefined) return <p className="mt-3 text-sm text-muted">{t('unsigned')}</p>
  const { name, verdict } = checked
  return (
    <p className={`mt-3 text-sm ${verdict.ok ? 'text-good' : 'text-bad'}`}>
      <span aria-hidden="true">{verdict.ok ? '✓ ' : '✕ '}</span>
      <strong>{t('title', { style: name })}</strong> {verdict.ok ? t('ok') : t(`refused.${verdict.reason}`)}
    </p>
  )
}
