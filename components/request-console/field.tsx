import type { ReactNode } from 'react'

/** One look for every field of the console. Monospace, because what is typed here is code. */
export const fieldLook =
  'min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm text-ink placeholder:text-muted aria-invalid:border-bad aria-invalid:ring-1 aria-invalid:ring-bad'

const tone = { fault: 'text-bad', caution: 'text-warn', plain: 'text-muted' }

/** A sentence beside a field; the field names it in aria-describedby. */
export function FieldNote({
  id,
  kind,
  children,
}: {
  id?: string
  kind: keyof typeof tone
  children: ReactNode
}) {
  return (
    <p id={id} className={`mt-1 text-sm ${tone[kind]}`}>
      {children}
    </p>
  )
}
