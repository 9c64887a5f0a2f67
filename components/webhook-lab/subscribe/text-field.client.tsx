'use client'
import { useTranslations } from 'next-intl'
import { type Ref, useId } from 'react'
import { fieldLook } from '../labelled.client'
import type { Refusal } from './subscription-draft'

/** A line of the form with what is wrong with it, or soon will be, right below. */
export function TextField({
  label,
  value,
  onChange,
  warning,
  refusal,
  ref,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  warning?: string
  refusal?: Refusal
  ref?: Ref<HTMLInputElement>
}) {
  const t = useTranslations('webhookLab.form')
  const id = useId()
  const said = refusal ? t('refused', { text: refusal.text }) : warning
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={refusal !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        autoComplete="off"
        spellCheck={false}
        className={fieldLook}
      />
      {said === undefined ? null : (
        <p id={`${id}-said`} className={`mt-1 text-sm ${refusal ? 'text-bad' : 'text-warn'}`}>
          <span aria-hidden="true">{refusal ? '✕ ' : '⚠ '}</span>
          {said}
        </p>
      )}
    </div>
  )
}
