'use client'
import { useId } from 'react'

interface Props<Id extends string> {
  label: string
  options: readonly { id: Id; name: string }[]
  value: Id
  onChange: (id: Id) => void
  describedBy?: string
}

/** One of a few, all in view: arrow keys move between them. */
export function LensChoice<Id extends string>({ label, options, value, onChange, describedBy }: Props<Id>) {
  const name = useId()
  return (
    <fieldset aria-describedby={describedBy} className="min-w-0">
      <legend className="text-sm font-medium">{label}</legend>
      <div className="mt-1 flex flex-wrap gap-x-4">
        {options.map((option) => (
          <label key={option.id} className="inline-flex min-h-10 items-center gap-2 text-sm">
            <input
              type="radio"
              name={name}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
              className="size-4 accent-ink"
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
