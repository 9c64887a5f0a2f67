'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { Button } from '../../ui/button'
import { codeLength, tidyCode } from './class-code'

interface Props {
  code: string
  onCode: (code: string) => void
  onSubmit: () => void
  onShort: () => void
  busy: boolean
}

/** One big field for the six symbols; written small or in halves, they are the same code. */
export function CodeForm({ code, onCode, onSubmit, onShort, busy }: Props) {
  const t = useTranslations('classJoin')
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (tidyCode(code).length === codeLength) onSubmit()
    else onShort()
  }
  return (
    <form onSubmit={submit}>
      <label htmlFor={id} className="font-semibold">
        {t('code.label')}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t('code.hint')}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          id={id}
          value={code}
          onChange={(event) => onCode(event.target.value)}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={20}
          size={8}
          className="min-h-14 w-full max-w-64 rounded-xl border-2 border-line-strong bg-raised px-3 text-center font-mono text-xl font-bold tracking-[0.2em] uppercase"
        />
        <Button type="submit" variant="primary" className="min-h-14 px-6 text-base" disabled={busy}>
          {t('code.next')}
        </Button>
      </div>
    </form>
  )
}
