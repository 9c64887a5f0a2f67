'use client'
import { useId } from 'react'
import { codeInput, fieldLook } from './field-look'

interface Props<Value extends string> {
  label: string
  value: Value
  options: readonly (readonly [value: Value, label: string])[]
  /** A sentence below. */
  note?: string
  onChange: (value: Value) => void
}

/** One of a few, in words. */
export function Choice<Value extends string>({ label, value, options, note, onChange }: Props<Value>) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ target }) => onChange(target.value as Value)}
        className={`${fieldLook} block`}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {note ? (
        <p id={`${id}-note`} className="mt-1 text-xs text-muted">
          {note}
        </p>
      ) : null}
    </div>
  )
}

/** Yes or no. */
export function Tick({
  label,
  note,
  checked,
  onChange,
}: {
  label: string
  note?: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div>
      <label className="flex min-h-8 items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={note ? id : undefined}
          onChange={({ target }) => onChange(target.checked)}
          className="size-4 shrink-0 accent-pull"
        />
        {label}
      </label>
      {note ? (
        <p id={id} className="ml-6 text-xs text-muted">
          {note}
        </p>
      ) : null}
    </div>
  )
}

/** A whole number within limits; anything else is not taken. */
export function Amount({
  label,
  value,
  min,
  max,
  onChange,
}: {
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}) {
  return (
    <label className="block text-sm font-medium">
      {label}
      <input
        type="number"
        min={min}
        max={max}
        value={value}
        onChange={({ target }) => {
          const wanted = target.valueAsNumber
          if (Number.isInteger(wanted) && wanted >= min && wanted <= max) onChange(wanted)
        }}
        className={`${fieldLook} block max-w-40 font-normal`}
      />
    </label>
  )
}

/** A text that is never an expression. */
export function PlainText({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <label className="block text-sm font-medium">
      {label}
      <input
        type="text"
        value={value}
        {...codeInput}
        onChange={({ target }) => onChange(target.value)}
        className={`${fieldLook} block font-mono font-normal`}
      />
    </label>
  )
}
