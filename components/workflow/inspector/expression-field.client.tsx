'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { insertName, isWritten, stored, typed } from '../expression-text'
import { ComesTo } from './comes-to.client'
import { codeInput, fieldLook } from './field-look'
import { NameList } from './name-list.client'
import type { Arriving } from './use-arriving'

interface Props {
  label: string
  /** As it is stored. */
  value: string
  arriving: Arriving
  onChange: (value: string) => void
  /** Lines it begins with; one line without. */
  rows?: number
}

/** A field that holds a fixed text or an expression, as n8n has it; below it what it comes to for the first item. */
export function ExpressionField({ label, value, arriving, onChange, rows }: Props) {
  const t = useTranslations('workflow.field')
  const id = useId()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const expression = isWritten(value)
  const insert = (path: string) => {
    const put = insertName(typed(value), path, field.current?.selectionEnd ?? undefined)
    onChange(stored(put.text, true))
    // The caret can go there when the field holds the new text.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(put.caret, put.caret)
    })
  }
  const shared = {
    id,
    ref: field,
    value: typed(value),
    ...codeInput,
    'aria-describedby': `${id}-comes`,
    onChange: ({ target }: { target: { value: string } }) => onChange(stored(target.value, expression)),
    className: `${fieldLook} ${expression ? 'font-mono' : ''}`,
  }
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <button
          type="button"
          role="switch"
          aria-checked={expression}
          aria-label={t('switch', { label })}
          className="flex min-h-8 items-center gap-1 rounded-lg px-1 text-xs"
          onClick={() => onChange(stored(typed(value), !expression))}
        >
          <span className={expression ? 'px-1.5 text-muted' : 'rounded-md bg-sunken px-1.5 font-semibold'}>
            {t('fixed')}
          </span>
          <span
            className={
              expression ? 'rounded-md bg-pull-soft px-1.5 font-semibold text-pull' : 'px-1.5 text-muted'
            }
          >
            {t('expression')}
          </span>
        </button>
      </div>
      {rows ? <textarea rows={rows} {...shared} /> : <input type="text" {...shared} />}
      <div id={`${id}-comes`}>
        <ComesTo value={value} scope={arriving.scope} />
      </div>
      {arriving.names.length > 0 ? <NameList label={label} names={arriving.names} onPick={insert} /> : null}
    </div>
  )
}
