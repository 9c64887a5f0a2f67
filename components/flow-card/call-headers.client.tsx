'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { limits } from '@/lib/flow/limits'
import type { CallCard } from '@/lib/flow/method-change'
import { FieldNote } from '../request-console/field'
import { browserKeeps, commonHeaders, headerFault } from '../request-console/header-rules'
import { PairList } from '../request-console/pair-list.client'

type Headers = CallCard['headers']

/** Names and values of the headers; values may hold variables. */
export function CallHeaders({
  headers,
  onHeaders,
}: {
  headers: Headers
  onHeaders: (headers: Headers) => void
}) {
  const t = useTranslations('flow.header')
  const id = useId()
  return (
    <>
      <PairList
        id={id}
        rows={headers.map((header) => ({ ...header, on: true }))}
        labels={(number) => ({
          name: t('name', { number }),
          value: t('value', { number }),
          remove: t('remove', { number }),
          namePlaceholder: t('namePlaceholder'),
          valuePlaceholder: t('valuePlaceholder'),
        })}
        list={`${id}-names`}
        remark={(row) => {
          const fault = headerFault(row)
          if (fault && !(fault.part === 'value' && row.value.includes('@')))
            return { part: fault.part, note: <FieldNote kind="fault">{t('wrong')}</FieldNote> }
          return browserKeeps(row) ? { note: <FieldNote kind="caution">{t('kept')}</FieldNote> } : undefined
        }}
        onRows={(rows) => onHeaders(rows.map(({ name, value }) => ({ name, value })))}
      />
      <p className="mt-2 text-sm text-muted">{t('most', { most: limits.headers })}</p>
      <datalist id={`${id}-names`}>
        {commonHeaders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
