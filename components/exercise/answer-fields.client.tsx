'use client'
import { useId } from 'react'
import type { ExerciseMessages } from '@/lib/content/schema'
import { InlineCode } from '../ui/inline-code'

interface Props {
  fields: NonNullable<ExerciseMessages['fields']>
  answers: Readonly<Record<string, string>>
  onAnswer: (field: string, choice: string) => void
}

/** What the learner found out, chosen from lists or typed. */
export function AnswerFields({ fields, answers, onAnswer }: Props) {
  const prefix = useId()
  const look = 'min-h-10 w-full rounded-lg border border-line-strong bg-surface px-3 text-sm'
  return (
    <div className="mb-5 grid gap-4 sm:grid-cols-2">
      {Object.entries(fields).map(([field, { label, choices }]) => {
        const id = `${prefix}-${field}`
        return (
          <div key={field}>
            <label htmlFor={id} className="mb-1 block text-sm font-medium">
              <InlineCode text={label} />
            </label>
            {choices ? (
              <select
                id={id}
                className={look}
                value={answers[field] ?? ''}
                onChange={(event) => onAnswer(field, event.target.value)}
              >
                <option value="" disabled>
                  —
                </option>
                {Object.entries(choices).map(([choice, text]) => (
                  <option key={choice} value={choice}>
                    {text}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={id}
                className={look}
                value={answers[field] ?? ''}
                onChange={(event) => onAnswer(field, event.target.value)}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
