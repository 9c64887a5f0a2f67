'use client'
import { useTranslations } from 'next-intl'
import type { Flow } from '@/lib/flow/flow'
import type { LogRow } from '@/lib/flow/log-rows'
import { useCardName, useProblemWords } from './use-flow-words'

interface Props {
  row: Exclude<LogRow, { kind: 'call' }>
  number: number
  flow: Flow
}

/** A result that was set or something that failed, without a call of its own. */
export function NoteRow({ row, number, flow }: Props) {
  const t = useTranslations('flow.log')
  const words = useProblemWords()
  const name = useCardName(flow)(row.card)
  const failed = row.kind === 'error'
  return (
    <tr data-note={row.kind} className="border-t border-line align-top">
      <td className="py-2 pr-2 pl-2 text-muted">{number}</td>
      <td colSpan={6} className={`py-2 pr-2 [overflow-wrap:anywhere] ${failed ? 'text-bad' : ''}`}>
        {failed ? <span aria-hidden="true">✕ </span> : null}
        {row.kind === 'result'
          ? t('resultSet', {
              name: row.result.name,
              value: row.result.value,
              category: row.result.category,
            })
          : words(row.error.code, row.error.values)}
        {name === '' ? null : <span className="block text-muted">{name}</span>}
        {row.kind === 'error' && row.error.values.expression !== undefined ? (
          <code className="block font-mono">{row.error.values.expression}</code>
        ) : null}
      </td>
    </tr>
  )
}
