'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import type { Pair } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import { isWritten } from '../expression-text'
import { ExpressionField } from './expression-field.client'
import { codeInput, fieldLook } from './field-look'
import type { Arriving } from './use-arriving'

interface Props {
  legend: string
  /** E.g. "Header": rows are told apart by a number behind it. */
  what: string
  pairs: readonly Pair[]
  arriving: Arriving
  onChange: (pairs: Pair[], field?: string) => void
}

/** Rows of a name and a value each. */
export function PairList({ legend, what, pairs, arriving, onChange }: Props) {
  const t = useTranslations('workflow.pairs')
  const id = useId()
  const add = useRef<HTMLButtonElement>(null)
  const put = (at: number, change: Partial<Pair>) =>
    onChange(
      pairs.map((pair, place) => (place === at ? { ...pair, ...change } : pair)),
      `${at} ${Object.keys(change).join()}`,
    )
  return (
    <fieldset className="min-w-0 space-y-2" aria-describedby={pairs.length === 0 ? `${id}-none` : undefined}>
      <legend className="text-sm font-semibold">{legend}</legend>
      {pairs.map((pair, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat; the place is what tells rows apart
          key={at}
          className="grid gap-2 rounded-lg border border-line p-2 sm:grid-cols-[1fr_1fr_auto] sm:items-start"
        >
          <NameField
            label={t('name', { what, number: at + 1 })}
            value={pair.name}
            arriving={arriving}
            onChange={(name) => put(at, { name })}
          />
          <ExpressionField
            label={t('value', { what, number: at + 1 })}
            value={pair.value}
            arriving={arriving}
            onChange={(value) => put(at, { value })}
          />
          <Button
            variant="plain"
            className="px-2 sm:mt-7"
            aria-label={t('remove', { what, number: at + 1 })}
            onClick={() => {
              onChange(pairs.filter((_, place) => place !== at))
              add.current?.focus()
            }}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ))}
      {pairs.length === 0 ? (
        <p id={`${id}-none`} className="text-xs text-muted">
          {t('none')}
        </p>
      ) : null}
      <Button ref={add} onClick={() => onChange([...pairs, { name: '', value: '' }])}>
        {t('add', { what })}
      </Button>
    </fieldset>
  )
}

/** A name is nearly always a fixed text: only an expression that is there already gets the whole field. */
function NameField(props: Parameters<typeof ExpressionField>[0]) {
  const { label, value, onChange } = props
  if (isWritten(value)) return <ExpressionField {...props} />
  return (
    <label className="block min-w-0 text-sm font-medium">
      <span className="flex min-h-8 items-center">{label}</span>
      <input
        type="text"
        value={value}
        {...codeInput}
        onChange={({ target }) => onChange(target.value)}
        className={`${fieldLook} font-normal`}
      />
    </label>
  )
}
