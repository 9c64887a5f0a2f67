'use client'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import type { RetryPolicy } from '@/mocks/webhooks/delivery/policy'
import { Choice } from '../labelled.client'
import { Panel } from '../panel.client'
import type { Lab } from '../use-lab'
import { useTimeWords } from '../use-time-words'
import { offsetsOf } from './offsets'

/** How the platform tries again: whose rules, with their figures. */
export default memo(function PolicyPanel({ session, policy: id }: Pick<Lab, 'session' | 'policy'>) {
  const t = useTranslations('webhookLab.policy')
  const locale = useLocale()
  const policy = session.policies.find((each) => each.id === id)
  return (
    <Panel title={t('title')} lead={t('lead')}>
      <div className="max-w-sm">
        <Choice
          label={t('choose')}
          value={id}
          options={session.policies.map((each) => ({ value: each.id, label: each.name[locale] }))}
          onChoose={(next) => session.choosePolicy(next)}
        />
      </div>
      {policy ? <PolicyFigures policy={policy} /> : null}
    </Panel>
  )
})

function PolicyFigures({ policy }: { policy: RetryPolicy }) {
  const t = useTranslations('webhookLab.policy')
  const locale = useLocale()
  const { span } = useTimeWords()
  const offsets = offsetsOf(policy)
  const facts: [label: string, value: string][] = [
    [t('timeout'), span(policy.timeout)],
    [t('attempts'), String(offsets.length)],
    [t('last'), span(offsets.at(-1) ?? 0)],
    [t('jitter'), policy.jitter === 0 ? t('no') : t('upTo', { percent: policy.jitter * 100 })],
    [t('retryAfter'), t(policy.honoursRetryAfter ? 'yes' : 'no')],
    [t('gone'), t(`on410.${policy.gone}`)],
  ]
  return (
    <>
      <dl className="mt-3 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('schedule')}
        className="mt-3 max-h-72 overflow-auto"
      >
        <table className="w-full max-w-md border-collapse text-left text-xs">
          <caption className="pb-1 text-left text-sm font-semibold">{t('schedule')}</caption>
          <thead>
            <tr>
              {(['number', 'wait', 'after'] as const).map((column) => (
                <th key={column} scope="col" className="py-1 pr-6 font-semibold">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offsets.map((offset, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the attempts of one schedule never change places
              <tr key={index} className="border-t border-line">
                <td className="py-1 pr-6 tabular-nums">{index + 1}</td>
                <td className="py-1 pr-6">{index === 0 ? '–' : span(policy.delays[index - 1] ?? 0)}</td>
                <td className="py-1 pr-6">{span(offset)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="mt-3 space-y-1 text-sm text-muted">
        {policy.notes.map(({ text, chosen }) => (
          <li key={text.en} className="max-w-prose">
            {chosen ? <strong className="text-warn">{t('chosen')} </strong> : null}
            {text[locale]}
          </li>
        ))}
      </ul>
    </>
  )
}
