'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Fault, FaultValues } from '@/mocks/webhooks/faults/define-fault'

/** One fault: a switch, what it is like in the wild, its numbers, and what to do about it. */
export function FaultSwitch({
  fault,
  values,
  onChange,
}: {
  fault: Fault
  /** Absent while it is off. */
  values: FaultValues | undefined
  onChange: (values: FaultValues | undefined) => void
}) {
  const t = useTranslations('webhookLab.faults')
  const locale = useLocale()
  const id = useId()
  const { number, name, story, remedy, options, endpoints = 1, events = [] } = fault
  return (
    <li className={`rounded-lg border p-3 ${values ? 'border-push bg-push-soft' : 'border-line'}`}>
      <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm font-semibold">
        <input
          type="checkbox"
          role="switch"
          aria-checked={values !== undefined}
          checked={values !== undefined}
          aria-describedby={`${id}-story`}
          onChange={({ target }) => onChange(target.checked ? {} : undefined)}
          className="size-4 shrink-0 accent-push"
        />
        <span>
          <span className="text-muted">{number}.</span> {name[locale]}
        </span>
      </label>
      <p id={`${id}-story`} className="mt-1 text-xs text-muted">
        {story[locale]}
      </p>
      {values ? (
        <div className="mt-2 space-y-2">
          {Object.entries(options).map(([key, { label, min, max, default: usual }]) => (
            <label key={key} className="flex flex-wrap items-center gap-2 text-xs">
              {label[locale]}
              <input
                type="number"
                min={min}
                max={max}
                value={values[key] ?? usual}
                onChange={({ target }) => {
                  const value = target.valueAsNumber
                  if (Number.isInteger(value) && value >= min && value <= max)
                    onChange({ ...values, [key]: value })
                }}
                className="min-h-9 w-20 rounded-lg border border-line-strong bg-surface px-2 text-sm"
              />
              <span className="text-muted">{t('range', { min, max })}</span>
            </label>
          ))}
          {endpoints > 1 ? <p className="text-xs">{t('endpoints', { count: endpoints })}</p> : null}
          {events.length > 0 ? <p className="text-xs">{t('events', { events: events.join(', ') })}</p> : null}
        </div>
      ) : null}
      <details className="mt-1 text-xs">
        <summary className="min-h-8 cursor-pointer py-1 font-medium">{t('remedy')}</summary>
        <p className="text-muted">{remedy[locale]}</p>
      </details>
    </li>
  )
}
