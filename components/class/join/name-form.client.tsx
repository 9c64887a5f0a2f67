'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/button'
import { suggestedName } from './suggested-name'

interface Props {
  name: string
  onName: (name: string) => void
  onSubmit: () => void
  busy: boolean
}

/** A nickname is all a class asks for; whoever has none in mind gets one offered. */
export function NameForm({ name, onName, onSubmit, busy }: Props) {
  const t = useTranslations('classJoin')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit}>
      <label htmlFor={id} className="font-semibold">
        {t('name.label')}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t('name.hint')}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          ref={field}
          id={id}
          value={name}
          onChange={(event) => onName(event.target.value)}
          aria-describedby={`${id}-hint`}
          autoComplete="nickname"
          maxLength={48}
          required
          className="min-h-12 w-full max-w-72 rounded-xl border-2 border-line-strong bg-raised px-3 text-lg"
        />
        <Button
          className="min-h-12"
          onClick={() => onName(suggestedName(t('name.suggestions'), Math.random))}
        >
          {t('name.suggest')}
        </Button>
      </div>
      <Button type="submit" variant="primary" className="mt-4 min-h-12 px-6 text-base" disabled={busy}>
        {t('name.join')}
      </Button>
    </form>
  )
}
