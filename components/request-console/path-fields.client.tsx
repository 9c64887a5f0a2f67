'use client'
import { useTranslations } from 'next-intl'
import { headProblems } from './build-request'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { pathNames } from './path-names'
import { useProblemText } from './use-problem-text'

/** One field for each `{name}` in the path; nothing where the path has none. */
export function PathFields({ id, draft, tried, onChange }: EditorProps & { tried: boolean }) {
  const t = useTranslations('console.path')
  const text = useProblemText()
  const names = pathNames(draft.url)
  if (names.length === 0) return null
  const problems = headProblems(draft)
  return (
    <fieldset className="mt-3 grid gap-2 rounded-lg bg-sunken p-3">
      <legend className="sr-only">{t('title')}</legend>
      {names.map((name) => {
        const problem = problems.find((found) => found.field === 'path' && found.name === name)
        const said = tried && problem ? text(problem) : undefined
        const fieldId = `${id}-path-${name}`
        return (
          <div key={name} className="grid gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-center">
            <label htmlFor={fieldId} className="text-sm">
              <span className="sr-only">{t('label')} </span>
              <code className="font-semibold text-pull">{`{${name}}`}</code>
            </label>
            <input
              {...codeInput}
              id={fieldId}
              value={draft.path?.[name] ?? ''}
              placeholder={t('placeholder')}
              aria-invalid={said !== undefined || undefined}
              aria-describedby={said ? `${fieldId}-note` : undefined}
              onChange={(event) => onChange({ path: { ...draft.path, [name]: event.target.value } })}
              className={fieldLook}
            />
            {said ? (
              <div className="sm:col-start-2">
                <FieldNote id={`${fieldId}-note`} kind="fault">
                  {said}
                </FieldNote>
              </div>
            ) : null}
          </div>
        )
      })}
    </fieldset>
  )
}
