'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { headProblems } from './build-request'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { printedEndpoint } from './path-names'
import { methods } from './request-draft'
import { useProblemText } from './use-problem-text'

/** Method, URL and Send. Enter in the URL sends. */
export function RequestLine({
  sending,
  onSend,
  ...part
}: EditorProps & { tried: boolean; sending: boolean; onSend: () => void }) {
  const t = useTranslations('console')
  const { draft, onChange } = part
  const offered = (methods as readonly string[]).includes(draft.method) ? methods : [draft.method, ...methods]
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
      className="flex flex-wrap gap-2"
    >
      <select
        aria-label={t('method')}
        value={draft.method}
        onChange={(event) => onChange({ method: event.target.value })}
        className="min-h-10 flex-auto self-start rounded-lg border border-line-strong bg-surface px-2 font-mono text-sm font-semibold text-pull sm:flex-none"
      >
        {offered.map((method) => (
          <option key={method}>{method}</option>
        ))}
      </select>
      <UrlField {...part} />
      <Button
        type="submit"
        variant="pull"
        aria-disabled={sending || undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={t('sendHint')}
        className="min-w-28 flex-auto self-start sm:flex-none"
      >
        {sending ? t('sending') : t('send')}
      </Button>
    </form>
  )
}

/** Says what is wrong only after Send was pressed or the field was left: a URL half typed is no mistake. */
function UrlField({ id, draft, tried, onChange }: EditorProps & { tried: boolean }) {
  const t = useTranslations('console')
  const text = useProblemText()
  const [left, setLeft] = useState(false)
  const problem = headProblems(draft).find((found) => found.field === 'url')
  const said = problem && (tried || (left && draft.url.trim() !== '')) ? text(problem) : undefined
  return (
    <div className="min-w-0 flex-[1_1_16rem]">
      <input
        {...codeInput}
        id={`${id}-url`}
        type="text"
        inputMode="url"
        aria-label={t('url')}
        aria-invalid={said !== undefined || undefined}
        aria-describedby={said ? `${id}-url-note` : undefined}
        value={draft.url}
        placeholder="https://"
        // An endpoint pasted as documentation prints it brings its method along.
        onChange={({ target }) => onChange(printedEndpoint(target.value) ?? { url: target.value })}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        className={fieldLook}
      />
      {said ? (
        <FieldNote id={`${id}-url-note`} kind="fault">
          {said}
        </FieldNote>
      ) : null}
    </div>
  )
}
