'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { previewScope } from './build-request'
import { type EditorProps, FieldNote } from './field'
import { longestRead } from './schema-practice'
import { useVariableText } from './use-problem-text'
import { resolveText, type VariableFault, variablesIn, written } from './variables'

/** Characters of a value that are shown. */
const shown = 300

/** Where double braces may be meant for the server, as the parameters of a template are. */
const mayStand = /^(body|form)/

/**
 * Below a field that uses variables: what is sent, or what is missing and the buttons that mend it.
 * @param field the field's id behind the console's own
 * @param sent what goes out, where that is more than the text with its variables replaced
 * @param many one line for each variable, where the text is too long to stand here twice
 */
export function VariableNote({
  field,
  text,
  sent,
  many = false,
  ...part
}: EditorProps & { field: string; text: string; sent?: string; many?: boolean }) {
  const names = variablesIn(text)
  if (names.length === 0 && sent === undefined) return null
  const scope = previewScope(part.draft)
  // A long body is put together once, at Send: here only its names are asked for.
  const asked = text.length > longestRead ? names.map(written).join('') : text
  const { text: value, faults } = resolveText(asked, scope)
  return (
    <div id={`${part.id}-${field}-sent`}>
      {faults.slice(0, 3).map((fault) => (
        <Missing key={fault.name} fault={fault} field={field} {...part} />
      ))}
      {faults.length > 0 ? null : many ? (
        names
          .slice(0, 20)
          .map((name) => <SentAs key={name} name={name} value={resolveText(written(name), scope).text} />)
      ) : (
        <SentAs value={sent ?? value} />
      )}
    </div>
  )
}

export function SentAs({ name, value }: { name?: string; value: string }) {
  const t = useTranslations('console.variables')
  const short = value.length > shown ? `${value.slice(0, shown)}…` : value
  return (
    <FieldNote kind="plain">
      {name === undefined ? t('sentAs') : t('nameSentAs', { name: written(name) })}{' '}
      {value === '' ? t('nothing') : <code className="text-ink [overflow-wrap:anywhere]">{short}</code>}
    </FieldNote>
  )
}

function Missing({ fault, field, draft, onChange }: EditorProps & { fault: VariableFault; field: string }) {
  const t = useTranslations('console.variables')
  const text = useVariableText()
  const { variables = [], plain = [] } = draft
  const name = fault.code === 'unknown' && !fault.name.startsWith('$') ? fault.name : undefined
  const add = (added: string) =>
    onChange(
      { variables: [...variables, { name: added, value: '' }] },
      { tab: 'variables', field: `variable-${variables.length}-value` },
    )
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3">
      <FieldNote kind="fault">{text(fault)}</FieldNote>
      {name === undefined ? null : (
        <div className="-ml-4 flex flex-wrap">
          <Button variant="plain" className="underline" onClick={() => add(name)}>
            {t('add', { name: written(name) })}
          </Button>
          {mayStand.test(field) ? (
            <Button
              variant="plain"
              className="underline"
              onClick={() => onChange({ plain: [...plain, name] }, { field })}
            >
              {t('keep', { name: written(name) })}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  )
}
