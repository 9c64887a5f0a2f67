'use client'
import { useTranslations } from 'next-intl'
import { LongText } from '@/components/wire-log/long-text.client'
import { handWritten } from '@/lib/workflow/hand-written'
import type { Exchange } from '@/mocks/wire-log'
import { Button } from '../../ui/button'
import type { Bench } from '../bench'
import { exchangesOf } from '../run-view'

interface Props {
  bench: Bench
  node: string
  find: (exchange: string) => Exchange | undefined
}

/** What the node sent in the run that is shown, beside the code a person would have written for it. */
export function OnTheWire({ bench, node, find }: Props) {
  const t = useTranslations('workflow.onWire')
  const exchanges = exchangesOf(bench.view, node)
  const code = handWritten({ exchanges }, find)
  return (
    <section
      aria-label={t('of', { node })}
      className="min-w-0 space-y-2 rounded-lg border border-line p-3 text-sm"
    >
      <p className="font-semibold">{t('title')}</p>
      {exchanges.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      <ul className="space-y-1">
        {exchanges.slice(0, 20).map((id) => {
          const { request, response } = find(id) ?? {}
          return (
            <li key={id} className="flex flex-wrap items-center gap-2">
              <code className="min-w-0 font-mono text-xs wrap-anywhere">
                {request ? `${request.method} ${request.url}` : id} {response ? `→ ${response.status}` : ''}
              </code>
              {bench.onShow ? (
                <Button
                  variant="plain"
                  className="min-h-8 px-2 text-xs"
                  aria-label={t('showOne', { id })}
                  onClick={() => bench.onShow?.(id)}
                >
                  {t('show')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {exchanges.length > 20 ? (
        <p className="text-muted">{t('more', { count: exchanges.length - 20 })}</p>
      ) : null}
      {code ? (
        <>
          <p className="font-medium">{t('byHand')}</p>
          <LongText text={code.code} label={t('byHandOf', { node })} />
        </>
      ) : null}
    </section>
  )
}
