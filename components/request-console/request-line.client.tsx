'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { headProblems, previewScope } from './build-request'
import { authQuery } from './draft-auth'
import { codeInput, type EditorProps, FieldNote, fieldLook } from './field'
import { methodFault } from './header-rules'
import { printedEndpoint } from './path-names'
import { splitUrl } from './query-rows'
import { methods, type RequestDraft } from './request-draft'
import { resolveHead } from './resolve-draft'
import { useProblemText } from './use-problem-text'
import { VariableNote } from './variable-note.client'
import { variablesIn } from './variables'

/** Method, URL and Send. Enter in the URL sends. */
export function RequestLine({
  sending,
  onSend,
  ...part
}: EditorProps & { tried: boolean; sending: boolean; onSend: () => void }) {
  const t = useTranslations('console')
  const text = useProblemText()
  const { draft, locked = [], onChange } = part
  const wrong = part.tried && methodFault(draft.method)
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
        id={`${part.id}-method`}
        aria-label={t('method')}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${part.id}-method-note` : undefined}
        disabled={locked.includes('method')}
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
      {wrong ? (
        <div id={`${part.id}-method-note`} className="basis-full">
          <FieldNote kind="fault">{text({ field: 'method', fault: 'browser' })}</FieldNote>
        </div>
      ) : null}
    </form>
  )
}

/** Says what is wrong only after Send was pressed or the field was left: a URL half typed is no mistake. */
function UrlField({ tried, ...part }: EditorProps & { tried: boolean }) {
  const { id, draft, locked = [], onChange } = part
  const t = useTranslations('console')
  const text = useProblemText()
  const [left, setLeft] = useState(false)
  const problem = headProblems(draft).find((found) => found.field === 'url')
  const fault = problem && !('variable' in problem) ? problem : undefined
  const said = fault && (tried || (left && draft.url.trim() !== '')) ? text(fault) : undefined
  const sent = sentNote(draft)
  const notes = [...(said ? [`${id}-url-note`] : []), ...(sent ? [`${id}-url-sent`] : [])]
  return (
    <div className="min-w-0 flex-[1_1_16rem]">
      <input
        {...codeInput}
        id={`${id}-url`}
        type="text"
        inputMode="url"
        aria-label={t('url')}
        aria-invalid={said !== undefined || (problem && 'variable' in problem) || undefined}
        aria-describedby={notes.join(' ') || undefined}
        readOnly={locked.includes('url') && locked.includes('query')}
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
      {sent ? <VariableNote {...part} field="url" {...sent} /> : null}
    </div>
  )
}

/** Only where more goes out than what is typed: variables, or an API key from the Auth tab. */
function sentNote(draft: RequestDraft): { text: string; sent: string } | undefined {
  const { base, query = '' } = splitUrl(draft.url)
  const text = `${base}?${query}`
  const sent = resolveHead(draft, previewScope(draft)).draft
  const used = variablesIn(text).length > 0 || authQuery(sent.auth) !== undefined
  return used ? { text, sent: sent.url } : undefined
}
