'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { WireChoices, WireFilter } from './wire-filter'

const field = 'min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-raised px-2 text-sm'

function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: T | ''
  options: readonly { value: T; label: string }[]
  onChoose: (value: T | '') => void
}) {
  const t = useTranslations('wire.filter')
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <select
        id={id}
        value={value}
        onChange={({ target }) =>
          onChoose(options.find((option) => option.value === target.value)?.value ?? '')
        }
        className={field}
      >
        <option value="">{t('any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const Labelled = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => (
  <div className="min-w-0">
    <label htmlFor={id} className="text-xs text-muted">
      {label}
    </label>
    {children}
  </div>
)

/** Narrows the log by who sent, method, status and text. */
export function FilterFields({
  id,
  filter,
  choices,
  onChange,
}: {
  id: string
  filter: WireFilter
  choices: WireChoices
  onChange: (filter: WireFilter) => void
}) {
  const t = useTranslations('wire')
  const text = useId()
  const as = <T extends string>(values: readonly T[], labelOf: (value: T) => string) =>
    values.map((value) => ({ value, label: labelOf(value) }))
  return (
    <div id={id} className="grid grid-cols-2 gap-2 rounded-lg bg-sunken p-3 md:grid-cols-4">
      <Labelled id={text} label={t('filter.text')}>
        <input
          id={text}
          type="search"
          value={filter.text}
          onChange={({ target }) => onChange({ ...filter, text: target.value })}
          spellCheck={false}
          autoComplete="off"
          className={field}
        />
      </Labelled>
      <Choice
        label={t('column.sender')}
        value={filter.origin}
        options={as(choices.origins, (kind) => t(`origin.${kind}`))}
        onChoose={(origin) => onChange({ ...filter, origin })}
      />
      <Choice
        label={t('column.method')}
        value={filter.method}
        options={as(choices.methods, (method) => method)}
        onChoose={(method) => onChange({ ...filter, method })}
      />
      <Choice
        label={t('column.status')}
        value={filter.status}
        options={as(choices.statuses, (status) => t(`filter.class.${status}`))}
        onChoose={(status) => onChange({ ...filter, status })}
      />
    </div>
  )
}
