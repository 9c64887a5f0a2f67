'use client'
import { useTranslations } from 'next-intl'
import { headProblems } from './build-request'
import type { AuthPart } from './draft-auth'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { useProblemText } from './use-problem-text'
import { VariableNote } from './variable-note.client'
import { variablesIn } from './variables'

/** One text of the Auth tab, with what is wrong with it and what its variables come to. */
export function AuthField({ of, ...part }: EditorProps & { of: AuthPart }) {
  const { id, draft, onChange } = part
  const t = useTranslations('console.auth')
  const text = useProblemText()
  const value = draft.auth[of] ?? ''
  const problem = headProblems(draft).find((found) => found.field === 'auth' && found.part === of)
  const fault = problem && !('variable' in problem) ? problem : undefined
  const field = `auth-${of}`
  const noted = fault !== undefined || variablesIn(value).length > 0
  return (
    <div>
      <label className="block text-sm font-medium">
        {t(of)}
        <input
          {...codeInput}
          id={`${id}-${field}`}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={noted ? `${id}-${field}-note` : undefined}
          value={value}
          placeholder={of === 'keyName' ? (draft.auth.keyIn === 'query' ? 'key' : 'X-Api-Key') : undefined}
          onChange={(event) => onChange({ auth: { ...draft.auth, [of]: event.target.value } })}
          className={`${fieldLook} mt-1`}
        />
      </label>
      {noted ? (
        <div id={`${id}-${field}-note`}>
          {fault ? <FieldNote kind="fault">{text(fault)}</FieldNote> : null}
          <VariableNote {...part} field={field} text={value} />
        </div>
      ) : null}
    </div>
  )
}
