'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button.client'
import { LongText } from '@/components/wire-log/long-text.client'
import { snippets } from '@/lib/http/snippets/all'
import type { Field, Snippet } from '@/lib/http/snippets/snippet'
import type { WireRequest } from '@/mocks/wire-log'
import { buildRequest, type Problem } from './build-request'
import { fieldLook } from './field'
import type { RequestDraft } from './request-draft'
import { useProblemText } from './use-problem-text'

type Written = { request: WireRequest } | { problem: Problem }

async function written(draft: RequestDraft, language: string): Promise<Written | undefined> {
  const built = buildRequest(draft, { language })
  if ('problems' in built) return built.problems[0] && { problem: built.problems[0] }
  const { method, url, headers } = built.request
  return { request: { method, url, headers: [...headers], body: await built.request.text() } }
}

/** The very request that Send would build, a moment after the last key. */
function useWritten(draft: RequestDraft, language: string): Written | undefined {
  const [now, setNow] = useState<Written>()
  useEffect(() => {
    let stale = false
    const timer = setTimeout(async () => {
      const next = await written(draft, language)
      if (!stale) setNow(next)
    }, 150)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [draft, language])
  return now
}

/** The request in the words of a terminal, a language or a tool. */
export default function CodeView({ draft, language }: { draft: RequestDraft; language: string }) {
  const t = useTranslations('console.code')
  const problemText = useProblemText()
  const [chosen, setChosen] = useState('curl')
  const now = useWritten(draft, language)
  const snippet = snippets.find(({ id }) => id === chosen)
  if (!snippet) return null
  return (
    <>
      <p className="mb-2 text-sm text-muted">{t('intro')}</p>
      <label className="block text-sm font-medium">
        {t('target')}
        <select
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          className={`${fieldLook} mt-1 block font-sans sm:max-w-64`}
        >
          {snippets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <div className="mt-3">
        {now && 'problem' in now ? (
          <p className="rounded-lg bg-warn-soft p-3 text-sm text-warn">
            {t('problem', { problem: problemText(now.problem) })}
          </p>
        ) : null}
        {now && 'request' in now ? <Said snippet={snippet} request={now.request} /> : null}
      </div>
    </>
  )
}

function useCopyWords() {
  const t = useTranslations('console.code')
  return {
    words: { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') },
    nameOf: (what: string) => t('copyWhat', { what }),
  }
}

function Said({ snippet, request }: { snippet: Snippet; request: WireRequest }) {
  const t = useTranslations('console.code')
  const { words, nameOf } = useCopyWords()
  const { label: target } = snippet
  const missing = snippet.missing?.(request) ?? []
  const text = snippet.kind === 'text' ? snippet.write(request) : undefined
  return (
    <>
      {missing.length > 0 ? (
        <ul className="mb-2 space-y-1 rounded-lg bg-warn-soft p-3 text-sm text-warn">
          {missing.map((code) => (
            <li key={code}>{t(`missing.${code}`, { target, method: request.method })}</li>
          ))}
        </ul>
      ) : null}
      {text === undefined ? null : (
        <>
          <div className="flex justify-end">
            <CopyButton text={text} name={nameOf(target)} words={words} />
          </div>
          <LongText text={text} label={t('textOf', { target })} />
        </>
      )}
      {snippet.kind === 'fields' ? (
        <FieldTable label={t('fieldsOf', { target })} fields={snippet.write(request).fields} />
      ) : null}
    </>
  )
}

function FieldTable({ label, fields }: { label: string; fields: readonly Field[] }) {
  const { words, nameOf } = useCopyWords()
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-lg bg-sunken px-3">
      {fields.map(({ name, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: header fields repeat their names; their place is what tells them apart
        <li key={at} className="py-2 text-sm">
          <div className="flex items-center justify-between gap-3">
            <span className="font-medium">{name}</span>
            <CopyButton text={value} name={nameOf(name)} words={words} />
          </div>
          <pre className="max-h-48 overflow-y-auto whitespace-pre-wrap font-mono text-xs [overflow-wrap:anywhere]">
            {value}
          </pre>
        </li>
      ))}
    </ul>
  )
}
