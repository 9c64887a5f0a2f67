'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { mostMatches } from './find-text'
import { currentOf, type Search } from './use-search'

/** The field with its count and its two buttons; Enter and Shift+Enter do the same. */
export function SearchBar({
  search,
  count,
  children,
}: {
  search: Search
  count: number
  children: ReactNode
}) {
  const t = useTranslations('console.response.search')
  const format = useFormatter()
  const asked = search.query !== ''
  const number = (n: number) => format.number(n)
  const found = { at: number(currentOf(search, count) + 1), all: number(count) }
  const byKey = (event: KeyboardEvent) => {
    // Ctrl+Enter sends the request.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      search.step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape' && asked) search.ask('')
  }
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      {children}
      <div className="flex min-w-0 grow items-center gap-1">
        <input
          type="text"
          value={search.query}
          onChange={(event) => search.ask(event.target.value)}
          onKeyDown={byKey}
          aria-label={t('label')}
          placeholder={t('label')}
          autoComplete="off"
          spellCheck={false}
          className="min-h-9 w-24 min-w-0 grow rounded-lg border border-line-strong bg-surface px-2 text-sm placeholder:text-muted sm:max-w-64"
        />
        <Step name={t('previous')} sign="↑" off={count === 0} onPress={() => search.step(-1)} />
        <Step name={t('next')} sign="↓" off={count === 0} onPress={() => search.step(1)} />
        <span role="status" className="text-xs text-muted tabular-nums empty:hidden">
          {asked ? t(count === 0 ? 'none' : count < mostMatches ? 'count' : 'countMany', found) : null}
        </span>
      </div>
    </div>
  )
}

function Step({
  name,
  sign,
  off,
  onPress,
}: {
  name: string
  sign: string
  off: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
      className="min-h-9 min-w-9 shrink-0 rounded-lg border border-line text-sm hover:bg-sunken aria-disabled:opacity-55"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
