'use client'
import { useTranslations } from 'next-intl'
import { headProblems } from './build-request'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { pathNames } from './path-names'
import { pathValue } from './sent-url'
import { useProblemText } from './use-problem-text'
import { VariableNote } from './variable-note.client'
import { variablesIn } from './variables'

/** One field for each `{name}` in the path; nothing where the path has none. */
export function PathFields({ tried, ...part }: EditorProps & { tried: boolean }) {
  const t = useTranslations('console.path')
  const names = pathNames(part.draft.url)
  if (names.length === 0) return null
  return (
    <fieldset className="mt-3 grid gap-2 rounded-lg bg-sunken p-3">
      <legend className="sr-only">{t('title')}</legend>
      {names.map((name) => (
        <PathField key={name} name={name} tried={tried} {...part} />
      ))}
    </fieldset>
  )
}

function PathField({ name, tried, ...part }: EditorProps & { name: string; tried: boolean }) {
  const { id, draft, onChange } = part
  const t = useTranslations('console.path')
  const text = useProblemText()
  const problem = headProblems(draft).find((found) => found.field === 'path' && found.name === name)
  const value = pathValue(draft.path, name) ?? ''
  const said = tried && problem && !('variable' in problem) ? text(problem) : undefined
  const noted = said !== undefined || variablesIn(value).length > 0
  const field = `path-${name}`
  return (
    <div className="grid gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-center">
      <label htmlFor={`${id}-${field}`} className="text-sm">
        <span className="sr-only">{t('label')} </span>
        <code className="font-semibold text-pull">{`{${name}}`}</code>
      </label>
      <input
        {...codeInput}
        id={`${id}-${field}`}
        value={value}
        placeholder={t('placeholder')}
        aria-invalid={said !== undefined || (problem && 'variable' in problem) || undefined}
        aria-describedby={noted ? `${id}-${field}-note` : undefined}
        onChange={(event) => onChange({ path: { ...draft.path, [name]: event.target.value } })}
        className={fieldLook}
      />
      {noted ? (
        <div id={`${id}-${field}-note`} className="sm:col-start-2">
          {said ? <FieldNote kind="fault">{said}</FieldNote> : null}
          <VariableNote {...part} field={field} text={value} />
        </div>
      ) : null}
    </div>
  )
}
