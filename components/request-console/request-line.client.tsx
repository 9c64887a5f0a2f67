'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Problem } from './build-request'
import { FieldNote, fieldLook } from './field'
import { methods, type RequestDraft } from './request-draft'
import { useProblemText } from './use-problem-text'

/** Method, URL and Send. Enter in the URL sends. */
export function RequestLine({
  id,
  draft,
  problem,
  tried,
  sending,
  onChange,
  onSend,
}: {
  id: string
  draft: RequestDraft
  problem?: Problem
  tried: boolean
  sending: boolean
  onChange: (patch: Partial<RequestDraft>) => void
  onSend: () => void
}) {
  const t = useTranslations('console')
  const text = useProblemText()
  const [left, setLeft] = useState(false)
  const said = problem && (tried || (left && draft.url.trim() !== '')) ? text(problem) : undefined
  const offered = (methods as readonly string[]).includes(draft.method) ? methods : [draft.method, ...methods]
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <div className="flex flex-wrap gap-2">
        <select
          aria-label={t('method')}
          value={draft.method}
          onChange={(event) => onChange({ method: event.target.value })}
          className="min-h-10 flex-auto rounded-lg border border-line-strong bg-surface px-2 sm:flex-none font-mono text-sm font-semibold text-pull"
        >
          {offered.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
        <input
          id={`${id}-url`}
          type="text"
          inputMode="url"
          aria-label={t('url')}
          aria-invalid={said !== undefined || undefined}
          aria-describedby={said ? `${id}-url-note` : undefined}
          value={draft.url}
          placeholder="https://"
          onChange={(event) => onChange({ url: event.target.value })}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={`${fieldLook} flex-[1_1_16rem]`}
        />
        <Button
          type="submit"
          variant="pull"
          aria-disabled={sending || undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          title={t('sendHint')}
          className="min-w-28 flex-auto sm:flex-none"
        >
          {sending ? t('sending') : t('send')}
        </Button>
      </div>
      {said ? (
        <FieldNote id={`${id}-url-note`} kind="fault">
          {said}
        </FieldNote>
      ) : null}
    </form>
  )
}
