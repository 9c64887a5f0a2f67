'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { resultVariable } from '@/lib/flow/method-change'
import { fieldLook, Labelled } from '../webhook-lab/labelled.client'

/** The name under which something is kept; it says how the flow reads it again. */
export function ResultField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('flow.result')
  const note = useId()
  const named = /[\p{L}\d_]/u.test(value)
  return (
    <Labelled label={t('label')}>
      {(id) => (
        <>
          <input
            id={id}
            value={value}
            required
            aria-invalid={!named}
            aria-describedby={note}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
            className={fieldLook}
          />
          <p id={note} className={`mt-1 text-sm ${named ? 'text-muted' : 'text-bad'}`}>
            {named ? t('readAs', { variable: resultVariable(value) }) : t('missing')}
          </p>
        </>
      )}
    </Labelled>
  )
}
