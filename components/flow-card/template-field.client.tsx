'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fittingVariables, typingAt, withVariable } from '@/lib/flow/variables'
import { codeInput, fieldLook } from '../request-console/field'
import { useAfterPress } from '../ui/use-after-press'

interface Props {
  label: string
  value: string
  /** Without their `@`. */
  variables: readonly string[]
  /** Of a text of several lines. */
  rows?: number
  /** What is wrong with it. */
  fault?: string
  onChange: (value: string) => void
}

const mostRows = 24

const rowsFor = (text: string, rows: number) =>
  Math.max(rows, Math.min(mostRows, text.split('\n').length + 1))

/** A text with variables in it: after an `@` those that fit are offered below; ↓ goes to them, Escape puts them away. */
export function TemplateField({ label, value, variables, rows, fault, onChange }: Props) {
  const t = useTranslations('flow.variables')
  const id = useId()
  const field = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const [caret, setCaret] = useState<number>()
  const afterPress = useAfterPress()
  const typing = caret === undefined ? undefined : typingAt(value, caret)
  const fitting = typing ? fittingVariables(variables, typing.typed) : []
  const look = (at: number | null) => setCaret(at ?? undefined)
  const choose = (variable: string) => {
    if (!typing || caret === undefined) return
    const next = withVariable(value, caret, typing, variable)
    flushSync(() => {
      onChange(next.text)
      setCaret(undefined)
    })
    field.current?.focus()
    field.current?.setSelectionRange(next.caret, next.caret)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (fitting.length === 0) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      event.stopPropagation()
      setCaret(undefined)
      field.current?.focus()
    } else if (step !== undefined && (at >= 0 || step > 0)) {
      event.preventDefault()
      const next = buttons[at + step]
      if (next) next.focus()
      else if (at + step < 0) field.current?.focus()
    }
  }
  const shared = {
    ...codeInput,
    id,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
    className: fieldLook,
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      field.current = element
    },
    onChange: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) => {
      onChange(target.value)
      look(target.selectionStart)
    },
    onClick: () => look(field.current?.selectionStart ?? null),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field and the buttons below it share these keys
    <div
      className="min-w-0"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (currentTarget.contains(relatedTarget)) return
        afterPress(() => {
          if (!currentTarget.contains(document.activeElement)) setCaret(undefined)
        })
      }}
    >
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {rows === undefined ? (
        <input type="text" {...shared} />
      ) : (
        <textarea rows={rowsFor(value, rows)} {...shared} />
      )}
      {fault === undefined ? null : (
        <p id={`${id}-fault`} className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
      <p role="status" className="text-sm text-muted">
        {fitting.length > 0 ? t('fitting', { count: fitting.length }) : ''}
      </p>
      {fitting.length > 0 ? (
        <ul ref={list} aria-label={t('list', { field: label })} className="mt-1 flex flex-wrap gap-1">
          {fitting.map((variable) => (
            <li key={variable}>
              <button
                type="button"
                // A pressed button must not take the focus from the field in browsers that give it none: the list would go.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(variable)}
                className="min-h-9 rounded-lg border border-line-strong bg-raised px-2 font-mono text-xs [overflow-wrap:anywhere] hover:bg-sunken"
              >
                @{variable}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
