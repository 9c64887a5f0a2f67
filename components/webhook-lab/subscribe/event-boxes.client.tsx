'use client'
import { useTranslations } from 'next-intl'
import { type Ref, useId } from 'react'
import { Button } from '@/components/ui/button'
import type { EventName } from '../lab-start'
import type { Refusal } from './subscription-draft'

/** The events one can be told of: a box for each, with the name people use and the name machines use. */
export function EventBoxes({
  names,
  ticked,
  onTick,
  refusal,
  ref,
}: {
  names: readonly EventName[]
  ticked: readonly string[]
  onTick: (types: string[]) => void
  refusal?: Refusal
  ref?: Ref<HTMLInputElement>
}) {
  const t = useTranslations('webhookLab.form')
  const said = useId()
  const types = names.map(({ type }) => type)
  return (
    <fieldset aria-describedby={refusal ? said : undefined} className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{t('events')}</legend>
      <div className="grid gap-x-3 rounded-lg border border-line p-2 sm:grid-cols-2">
        {names.map(({ type, name }, index) => (
          <label
            key={type}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded px-1 hover:bg-sunken"
          >
            <input
              ref={index === 0 ? ref : undefined}
              type="checkbox"
              checked={ticked.includes(type)}
              onChange={({ target }) =>
                onTick(types.filter((each) => (each === type ? target.checked : ticked.includes(each))))
              }
              className="size-4 shrink-0 accent-push"
            />
            <span className="min-w-0 text-sm">
              {name}{' '}
              <code className="block font-mono text-xs text-muted [overflow-wrap:anywhere]">{type}</code>
            </span>
          </label>
        ))}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-1">
        <Button variant="plain" onClick={() => onTick(types)}>
          {t('all')}
        </Button>
        <Button variant="plain" onClick={() => onTick([])}>
          {t('none')}
        </Button>
      </div>
      {refusal ? (
        <p id={said} className="text-sm text-bad">
          <span aria-hidden="true">✕ </span>
          {t('refused', { text: refusal.text })}
        </p>
      ) : null}
    </fieldset>
  )
}
