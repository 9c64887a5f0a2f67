'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { forbidsBody, isBrokenJson, type Problem } from './build-request'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { formatBody } from './format-body'
import { hasBody } from './request-draft'
import { longestRead } from './schema-practice'
import { useProblemText } from './use-problem-text'
import { VariableNote } from './variable-note.client'

function jumpTo(area: HTMLTextAreaElement, at: number, line: number) {
  area.focus()
  area.setSelectionRange(at, Math.min(at + 1, area.value.length))
  // Browsers do not scroll a text area to a selection set by script.
  const lineHeight = area.scrollHeight / area.value.split('\n').length
  area.scrollTop = Math.max(0, (line - 3) * lineHeight)
}

/** A body that is one text. */
export function BodyText({
  kind,
  problems,
  onSendAsIs,
  ...part
}: EditorProps & { kind: 'json' | 'text'; problems: readonly Problem[]; onSendAsIs: () => void }) {
  const { id, draft, onChange } = part
  const t = useTranslations('console.body')
  const text = useProblemText()
  const area = useRef<HTMLTextAreaElement>(null)
  const value = kind === 'json' ? draft.body : (draft.text ?? '')
  const write = (next: string) => onChange(kind === 'json' ? { body: next } : { text: next })
  const broken = problems.find(isBrokenJson)
  const json = broken && 'json' in broken ? broken.json : undefined
  const refused = forbidsBody(draft.method) && hasBody(draft)
  const long = value.length > longestRead
  const notes = [
    ...(refused ? [`${id}-body-refused`] : []),
    ...(broken ? [`${id}-body-note`] : []),
    ...(long ? [`${id}-body-long`] : []),
    ...(value.includes('{{') ? [`${id}-body-sent`] : []),
  ]
  const format = () => {
    const formatted = formatBody(value)
    if (formatted !== undefined) write(formatted)
  }
  return (
    <div>
      <textarea
        ref={area}
        id={`${id}-body`}
        aria-label={t(`label.${kind}`)}
        aria-invalid={refused || problems.length > 0 || undefined}
        aria-describedby={notes.join(' ') || undefined}
        rows={8}
        value={value}
        placeholder={t(`placeholder.${kind}`)}
        onChange={(event) => write(event.target.value)}
        {...codeInput}
        className={`${fieldLook} resize-y`}
      />
      {broken ? (
        <FieldNote id={`${id}-body-note`} kind="fault">
          {text(broken)}
        </FieldNote>
      ) : null}
      {long ? (
        <FieldNote id={`${id}-body-long`} kind="plain">
          {t('long', { count: value.length })}
        </FieldNote>
      ) : null}
      <VariableNote {...part} field="body" text={value} many />
      {kind === 'json' ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button disabled={!hasBody(draft) || broken !== undefined} onClick={format}>
            {t('format')}
          </Button>
          {json ? (
            <Button onClick={() => area.current && jumpTo(area.current, json.at, json.line)}>
              {t('jump', { line: json.line, column: json.column })}
            </Button>
          ) : null}
          {broken ? <Button onClick={onSendAsIs}>{t('sendAsIs')}</Button> : null}
        </div>
      ) : null}
    </div>
  )
}
