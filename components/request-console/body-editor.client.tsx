'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { bodyProblems } from './build-request'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { formatJson } from './response/json-format'
import { useProblemText } from './use-problem-text'

/** The text a moment after the last key, so that a word half typed is not called a mistake. */
function useSettled<T>(value: T, now: boolean): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400)
    return () => clearTimeout(timer)
  }, [value])
  return now ? value : settled
}

function jumpTo(area: HTMLTextAreaElement, at: number, line: number) {
  area.focus()
  area.setSelectionRange(at, Math.min(at + 1, area.value.length))
  // Browsers do not scroll a text area to a selection set by script.
  const lineHeight = area.scrollHeight / area.value.split('\n').length
  area.scrollTop = Math.max(0, (line - 3) * lineHeight)
}

export function BodyEditor({
  id,
  draft,
  tried,
  onChange,
  onSendAsIs,
}: EditorProps & {
  /** Send was pressed on this body: say what is wrong at once. */
  tried: boolean
  onSendAsIs: () => void
}) {
  const t = useTranslations('console.body')
  const text = useProblemText()
  const area = useRef<HTMLTextAreaElement>(null)
  const settled = useSettled(draft, tried)
  const [problem] = settled.body === draft.body ? bodyProblems({ ...draft, body: settled.body }) : []
  const json = problem?.field === 'body' && problem.fault === 'json' ? problem.json : undefined
  const format = () => {
    const formatted = formatJson(draft.body)
    if (formatted !== undefined) onChange({ body: formatted })
  }
  return (
    <div>
      <textarea
        ref={area}
        id={`${id}-body`}
        aria-label={t('label')}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem ? `${id}-body-note` : undefined}
        rows={8}
        value={draft.body}
        placeholder={t('placeholder')}
        onChange={(event) => onChange({ body: event.target.value })}
        {...codeInput}
        className={`${fieldLook} resize-y`}
      />
      {problem ? (
        <FieldNote id={`${id}-body-note`} kind="fault">
          {text(problem)}
        </FieldNote>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button disabled={draft.body.trim() === '' || json !== undefined} onClick={format}>
          {t('format')}
        </Button>
        {json ? (
          <>
            <Button onClick={() => area.current && jumpTo(area.current, json.at, json.line)}>
              {t('jump', { line: json.line, column: json.column })}
            </Button>
            <Button onClick={onSendAsIs}>{t('sendAsIs')}</Button>
          </>
        ) : null}
      </div>
    </div>
  )
}
