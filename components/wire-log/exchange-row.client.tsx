'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { Exchange } from '@/mocks/wire-log'
import { statusTone } from './status-tone'

/** The status of an exchange in a word: a number, that no answer came, or that one is awaited. */
export function StatusMark({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('wire')
  const { response, failure } = exchange
  if (response) {
    return (
      <span className={`rounded px-1.5 py-0.5 font-semibold ${statusTone(response.status)}`}>
        {response.status}
      </span>
    )
  }
  return failure ? (
    <span className="rounded bg-bad-soft px-1.5 py-0.5 font-semibold text-bad">{t('noAnswer')}</span>
  ) : (
    <span className="text-muted">{t('underWay')}</span>
  )
}

const withoutScheme = (url: string) => url.replace(/^https?:\/\//, '').replace(/#.*$/, '')

export function ExchangeRow({
  exchange,
  anchor,
  open,
  marked,
  onToggle,
}: {
  exchange: Exchange
  anchor: string
  open: boolean
  marked: boolean
  onToggle: () => void
}) {
  const t = useTranslations('wire')
  const format = useFormatter()
  const { id, at, origin, request, duration } = exchange
  const pushed = origin.kind === 'delivery'
  const look = marked ? 'bg-warn-soft' : open ? 'bg-sunken' : 'hover:bg-sunken'
  return (
    // By keyboard the button in the first cell does the same.
    <tr
      id={anchor}
      onClick={onToggle}
      aria-current={marked ? 'true' : undefined}
      className={`cursor-pointer border-t border-line ${look}`}
    >
      <td className={`border-l-4 py-1 pr-3 pl-2 ${pushed ? 'border-push' : 'border-pull'}`}>
        <button
          type="button"
          aria-expanded={open}
          aria-label={t('open', { id })}
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
          className="min-h-8 min-w-8 text-left font-semibold underline underline-offset-4"
        >
          {id}
        </button>
        {marked ? <span className="sr-only"> {t('marked')}</span> : null}
      </td>
      <td className="hidden py-1 pr-3 whitespace-nowrap text-muted sm:table-cell">
        <time dateTime={new Date(at).toISOString()}>{new Date(at).toISOString().slice(11, 19)}</time>
      </td>
      <td className="hidden py-1 pr-3 whitespace-nowrap sm:table-cell">{t(`origin.${origin.kind}`)}</td>
      <td className={`py-1 pr-3 font-mono font-semibold ${pushed ? 'text-push' : 'text-pull'}`}>
        {request.method}
      </td>
      <td className="min-w-32 py-1 pr-3 font-mono sm:min-w-56 [overflow-wrap:anywhere]">
        {withoutScheme(request.url)}
      </td>
      <td className="py-1 pr-3 sm:whitespace-nowrap">
        <StatusMark exchange={exchange} />
      </td>
      <td className="py-1 pr-3 text-right whitespace-nowrap tabular-nums">
        {duration === undefined ? '–' : format.number(Math.round(duration))}
      </td>
    </tr>
  )
}
