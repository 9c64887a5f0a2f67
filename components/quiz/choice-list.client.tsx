'use client'
import type { ReactNode } from 'react'

interface Props {
  name: string
  /** Id for the legend, so that the question names its region too. */
  legendId: string
  legend: ReactNode
  choices: { id: string; label: ReactNode }[]
  chosen: string | undefined
  disabled?: boolean
  onChoose: (id: string) => void
}

/** A group of radio buttons, each a row large enough for a finger. */
export function ChoiceList({ name, legendId, legend, choices, chosen, disabled, onChoose }: Props) {
  return (
    <fieldset disabled={disabled} aria-labelledby={legendId}>
      {/* Not a legend: a question may hold paragraphs and code, a legend may not. */}
      <div id={legendId} className="font-semibold [&_p]:my-2">
        {legend}
      </div>
      <div className="mt-3 grid gap-2">
        {choices.map(({ id, label }) => (
          <label
            key={id}
            className="flex min-h-11 cursor-pointer items-start gap-3 rounded-xl border border-line bg-surface px-4 py-2 text-sm has-checked:border-pull has-checked:bg-pull-soft has-disabled:cursor-default"
          >
            <input
              type="radio"
              name={name}
              value={id}
              checked={chosen === id}
              onChange={() => onChoose(id)}
              className="mt-1 size-4 shrink-0 accent-pull"
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
