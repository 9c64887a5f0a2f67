'use client'
import { type ReactNode, useId } from 'react'

export const fieldLook =
  'min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-sm aria-invalid:border-bad'

/** A field under its label, which it gets the id of. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children(id)}
    </div>
  )
}

/** A labelled list to choose one from. */
export function Choice<T extends string>({
  label,
  spoken,
  value,
  options,
  onChoose,
}: {
  label: string
  /** The label and what it is about, where several fields have the same one. */
  spoken?: string
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          aria-label={spoken}
          value={value}
          className={fieldLook}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value)
            if (chosen) onChoose(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
