'use client'
import { useTranslations } from 'next-intl'
import type { LogRow } from '@/lib/flow/log-rows'
import { Button } from '../ui/button'
import { LongText } from '../wire-log/long-text.client'
import { useProblemWords } from './use-flow-words'

interface Props {
  row: Extract<LogRow, { kind: 'call' }>
  number: number
  onShow?: (exchange: string) => void
}

// A page shows a line end as one character; on the wire it is two.
const forReading = (text: string) => text.replaceAll('\r\n', '\n')

/** Both sides of a call as raw text, the result it set, the way it took, and what failed while it was made ready. */
export function CallDetail({ row, number, onShow }: Props) {
  const t = useTranslations('flow.log')
  const words = useProblemWords()
  const { call, result, exit, errors } = row
  const { exchange } = call
  return (
    <div className="grid gap-4 @2xl:grid-cols-2">
      <div className="min-w-0">
        <p className="mb-1 border-l-4 border-pull pl-2 text-sm font-semibold">{t('request')}</p>
        <LongText text={forReading(call.request)} label={t('requestOf', { number })} />
      </div>
      <div className="min-w-0">
        <p className="mb-1 border-l-4 border-line-strong pl-2 text-sm font-semibold">{t('response')}</p>
        {call.status === 'connection_error' ? (
          <p className="text-sm">{t('nothingCame')}</p>
        ) : (
          <LongText text={forReading(call.response)} label={t('responseOf', { number })} />
        )}
      </div>
      {errors.length > 0 ? (
        <ul className="grid gap-1 text-sm text-bad @2xl:col-span-2">
          {errors.map(({ code, setting, values }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what has failed stays as it is
            <li key={index}>
              <span aria-hidden="true">✕ </span>
              {words(code, values)} <code className="font-mono">{values.expression ?? setting}</code>
            </li>
          ))}
        </ul>
      ) : null}
      {result ? (
        <dl className="grid gap-x-4 gap-y-1 text-sm grid-cols-[max-content_1fr] @2xl:col-span-2">
          {[
            [t('resultName'), result.name],
            [t('resultValue'), result.value],
            [t('resultCategory'), result.category],
            [t('resultInput'), result.input],
            [t('resultExtra'), result.extra === undefined ? t('noExtra') : JSON.stringify(result.extra)],
          ].map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="line-clamp-3 font-mono [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className="flex flex-wrap items-center gap-3 @2xl:col-span-2">
        {exit ? <p className="text-sm">{t('exit', { category: exit })}</p> : null}
        {exchange && onShow ? (
          <Button onClick={() => onShow(exchange)}>{t('show', { id: exchange })}</Button>
        ) : null}
      </div>
    </div>
  )
}
