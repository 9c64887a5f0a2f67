'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Loss } from '@/mocks/webhooks/gauntlet/report-card'
import { Button } from '../ui/button'
import { Panel } from '../webhook-lab/panel.client'
import { type LossGroup, lossGroups } from './loss-groups'

/** So many of a kind make the point; the rest are there for the asking. */
const shownAtFirst = 3

function Group({ group, onShow }: { group: LossGroup; onShow: (exchange: string) => void }) {
  const t = useTranslations('gauntlet.losses')
  const locale = useLocale()
  const [all, setAll] = useState(false)
  const { kind, losses } = group
  const more = losses.length - shownAtFirst
  return (
    <li>
      <p className="text-sm font-semibold">{t('group', { kind: t(`kind.${kind}`), count: losses.length })}</p>
      <ul className="mt-1 space-y-2">
        {(all ? losses : losses.slice(0, shownAtFirst)).map(({ event, exchange, text }) => (
          // The sentence too: one payment may be lost several times over.
          <li key={`${exchange} ${event} ${text.en}`} className="border-l-4 border-bad pl-3 text-sm">
            <span className="[overflow-wrap:anywhere]">{text[locale]}</span>{' '}
            {exchange ? (
              <button
                type="button"
                onClick={() => onShow(exchange)}
                className="min-h-8 text-left font-semibold underline underline-offset-4"
              >
                {t('show', { id: exchange })}
              </button>
            ) : (
              <span className="text-muted">{t('nothing')}</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button className="mt-2" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { count: more })}
        </Button>
      ) : null}
    </li>
  )
}

/** What was lost in an hour, by kind; each loss says why and shows it on the wire. */
export function LossList({
  losses,
  onShow,
}: {
  losses: readonly Loss[]
  onShow: (exchange: string) => void
}) {
  const t = useTranslations('gauntlet.losses')
  if (losses.length === 0) return null
  return (
    <Panel title={t('title', { count: losses.length })} lead={t('lead')}>
      <ul className="space-y-4">
        {lossGroups(losses).map((group) => (
          <Group key={group.kind} group={group} onShow={onShow} />
        ))}
      </ul>
    </Panel>
  )
}
