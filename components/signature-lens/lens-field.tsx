import { type ReactNode, useId } from 'react'

export const fieldLook =
  'min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm text-ink'

/** What is typed here is signed byte by byte: the browser shall not better it. */
const asTyped = { autoComplete: 'off', autoCapitalize: 'off', autoCorrect: 'off', spellCheck: false } as const

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  /** Lines of a text area; one line without. */
  rows?: number
  /** Id of what explains the field. */
  describedBy?: string
}

export function LensField({ label, value, onChange, rows, describedBy }: Props) {
  const id = useId()
  const field = { ...asTyped, id, value, 'aria-describedby': describedBy }
  return (
    <label htmlFor={id} className="block text-sm font-medium">
      {label}
      {rows === undefined ? (
        <input
          {...field}
          onChange={(event) => onChange(event.target.value)}
          className={`${fieldLook} mt-1`}
        />
      ) : (
        <textarea
          {...field}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
          className={`${fieldLook} mt-1 block resize-y break-all`}
        />
      )}
    </label>
  )
}

/** One of the three stations of a delivery. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 space-y-3 rounded-xl border border-line p-3">
      <legend className="px-1 text-sm font-bold">{title}</legend>
      {children}
    </fieldset>
  )
}
