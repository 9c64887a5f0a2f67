import type { ReactNode } from 'react'
import type { Locks } from './locks'
import type { RequestDraft } from './request-draft'

/** Where the cursor goes: the tab that has to be open for it, and the field's id behind the console's own. */
export interface FieldPlace {
  tab?: string
  field: string
}

/** What every editor of a part of the request gets. `id` starts the ids of its fields. */
export interface EditorProps {
  id: string
  draft: RequestDraft
  /** What the lesson has fixed: it can be read and not changed. */
  locked?: Locks
  /** `goTo` is for a change that takes away the button it came from, or asks for another field to be filled in. */
  onChange: (patch: Partial<RequestDraft>, goTo?: FieldPlace) => void
}

/** One look for every field of the console. Monospace, because what is typed here is code. */
export const fieldLook =
  'min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm text-ink placeholder:text-muted aria-invalid:border-bad aria-invalid:ring-1 aria-invalid:ring-bad'

/** Code, not prose: nothing is completed, capitalised or underlined in red by the browser. */
export const codeInput = { autoComplete: 'off', autoCapitalize: 'off', spellCheck: false } as const

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
