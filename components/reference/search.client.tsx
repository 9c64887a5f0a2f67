'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button'
import { matching, type SearchEntry } from './matches'

const parameter = 'q'
const inAddress = () => new URLSearchParams(location.search).get(parameter) ?? ''
const subscribe = (listener: () => void) => {
  addEventListener('popstate', listener)
  return () => removeEventListener('popstate', listener)
}

/** Browsers refuse an address that changes with every key. */
const pause = 300

function writeAddress(query: string): void {
  const url = new URL(location.href)
  if (query === '') url.searchParams.delete(parameter)
  else url.searchParams.set(parameter, query)
  if (url.href !== location.href) history.replaceState(history.state, '', url)
}

/**
 * Rules that hide what does not match. The rows are made on the server and stand in the page whole; only the words to
 * look through come along.
 */
function hiding(entries: readonly SearchEntry[], found: readonly SearchEntry[]): string {
  if (found.length === entries.length) return ''
  const left = new Set(found.flatMap(({ id, groups }) => [id, ...groups]))
  const gone = entries.flatMap(({ id, groups }) => [
    ...(left.has(id) ? [] : [`[data-entry="${id}"]`]),
    ...groups.filter((group) => !left.has(group)).map((group) => `[data-group="${group}"]`),
  ])
  return `${[...new Set(gone)].join(',')}{display:none}`
}

interface Props {
  entries: readonly SearchEntry[]
  /** Rows carry `data-entry`, what stands around them `data-group`. */
  children: ReactNode
}

export function Search({ entries, children }: Props) {
  const t = useTranslations('tools.search')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const given = useSyncExternalStore(subscribe, inAddress, () => '')
  const [typed, setTyped] = useState<string>()
  const query = typed ?? given
  // What was typed before the page answered stands in the field already.
  useEffect(() => setTyped(field.current?.value || undefined), [])
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => writeAddress(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const found = matching(entries, query)
  const count = (kind: SearchEntry['kind']) => found.filter((entry) => entry.kind === kind).length
  const hasOperations = entries.some(({ kind }) => kind === 'operation')
  const events = t('events', { count: count('event') })
  const clear = () => {
    setTyped('')
    field.current?.focus()
  }
  return (
    <>
      <search className="block max-w-2xl noscript:hidden print:hidden">
        <label htmlFor={id} className="text-sm font-semibold">
          {t(hasOperations ? 'label' : 'labelEvents')}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t(hasOperations ? 'hint' : 'hintEvents')}
          className="mt-1.5 block min-h-12 w-full rounded-xl border border-line-strong bg-raised px-4 shadow-card placeholder:text-muted"
        />
        <p role="status" className="mt-2 min-h-6 text-sm text-muted">
          {hasOperations
            ? t('both', { operations: t('operations', { count: count('operation') }), events })
            : events}
        </p>
      </search>
      <style>{hiding(entries, found)}</style>
      {found.length === 0 ? (
        <div className="mt-6 max-w-2xl rounded-2xl border border-dashed border-line-strong p-6">
          <p className="font-semibold break-words">{t('nothing', { query })}</p>
          <p className="mt-1 text-sm text-muted">{t('advice')}</p>
          <Button className="mt-4" onClick={clear}>
            {t('clear')}
          </Button>
        </div>
      ) : null}
      {children}
    </>
  )
}
