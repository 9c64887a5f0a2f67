'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { useAfterPress } from '../ui/use-after-press'
import { typedNumber } from './stops'

interface Props {
  label: string
  value: number
  limits: readonly [least: number, most: number]
  /** Decimals make no sense. */
  whole?: boolean
  /** Explains the number. Without it the label is for screen readers only: a table's row names the field. */
  note?: ReactNode
  onChange: (value: number) => void
}

/** A number to type. What is none says so and changes nothing; once the field is left, the number stands there again. */
export function NumberInput({ label, value, limits, whole = false, note, onChange }: Props) {
  const t = useTranslations('compare.profile')
  const id = useId()
  const [typing, setTyping] = useState<string>()
  const afterPress = useAfterPress()
  const wrong = typing !== undefined && typedNumber(typing, limits, whole) === undefined
  const type = (text: string) => {
    setTyping(text)
    const next = typedNumber(text, limits, whole)
    if (next !== undefined) onChange(next)
  }
  const [least, most] = limits
  return (
    <>
      <label htmlFor={id} className={note === undefined ? 'sr-only' : 'block text-sm font-semibold'}>
        {label}
      </label>
      <input
        id={id}
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-note`}
        value={typing ?? String(value)}
        onChange={({ target }) => type(target.value)}
        onBlur={() => afterPress(() => setTyping(undefined))}
        className="mt-1 min-h-10 w-full min-w-20 rounded-lg border border-line-strong bg-surface px-3 text-sm tabular-nums aria-invalid:border-bad"
      />
      <span
        id={`${id}-note`}
        className={`mt-1 block text-xs empty:hidden ${wrong ? 'text-bad' : 'text-muted'}`}
      >
        {wrong ? t('wrong', { least, most, value }) : note}
      </span>
    </>
  )
}
