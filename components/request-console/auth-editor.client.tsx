'use client'
import { useTranslations } from 'next-intl'
import { headProblems } from './build-request'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { type Auth, ownHeader, type RequestDraft } from './request-draft'
import { useProblemText } from './use-problem-text'

export function AuthEditor({ id, draft, onChange }: EditorProps) {
  const t = useTranslations('console.auth')
  const text = useProblemText()
  const { auth } = draft
  const problem = headProblems(draft).find((found) => found.field === 'token')
  const note = problem ? text(problem) : t(hint(draft))
  return (
    <div className="grid gap-3">
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">{t('kind')}</legend>
        {(['none', 'bearer'] satisfies Auth['kind'][]).map((kind) => (
          <label key={kind} className="flex min-h-10 items-center gap-2 text-sm">
            <input
              type="radio"
              name={`${id}-auth`}
              checked={auth.kind === kind}
              onChange={() => onChange({ auth: { ...auth, kind } })}
              className="size-5 accent-pull"
            />
            {t(kind)}
          </label>
        ))}
      </fieldset>
      {auth.kind === 'bearer' ? (
        <label className="block text-sm font-medium">
          {t('token')}
          <input
            id={`${id}-token`}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={`${id}-token-note`}
            value={auth.token}
            onChange={(event) => onChange({ auth: { ...auth, token: event.target.value } })}
            {...codeInput}
            className={`${fieldLook} mt-1`}
          />
        </label>
      ) : null}
      <FieldNote id={`${id}-token-note`} kind={problem ? 'fault' : 'plain'}>
        {note}
      </FieldNote>
    </div>
  )
}

function hint(draft: RequestDraft) {
  const { kind, token } = draft.auth
  if (ownHeader(draft, 'authorization')) return 'own' as const
  if (kind === 'none') return 'noneHint' as const
  if (token.trim() === '') return 'emptyHint' as const
  return /^bearer\b/i.test(token.trim()) ? ('doubleHint' as const) : ('bearerHint' as const)
}
