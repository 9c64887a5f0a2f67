'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { folded } from '../reference/matches'
import { Button } from '../ui/button'

export interface FilterEntry {
  id: string
  /** The letter it stands under, which goes when nothing under it is left. */
  group: string
  /** Folded words. */
  words: string
}

interface Props {
  entries: readonly FilterEntry[]
  /** Words carry `data-entry`, their letters `data-group`. */
  children: ReactNode
}

/** Rules that hide what does not match; the words stand in the page whole. */
function hiding(entries: readonly FilterEntry[], found: readonly FilterEntry[]): string {
  if (found.length === entries.length) return ''
  const left = new Set(found.flatMap(({ id, group }) => [id, group]))
  const words = entries.filter(({ id }) => !left.has(id)).map(({ id }) => `[data-entry="${id}"]`)
  const letters = entries
    .filter(({ group }) => !left.has(group))
    .map(({ group }) => `[data-group="${group}"]`)
  return `${[...new Set([...words, ...letters])].join(',')}{display:none}`
}

export function TermFilter({ entries, children }: Props) {
  const t = useTranslations('glossary')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  // What was typed before the page answered stands in the field already.
  useEffect(() => setQuery(field.current?.value ?? ''), [])
  // A link to a word that is filtered away would lead nowhere.
  useEffect(() => {
    const follow = () => {
      setQuery('')
      requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const asked = folded(query).split(/\s+/).filter(Boolean)
  const found = entries.filter(({ words }) => asked.every((word) => words.includes(word)))
  const clear = () => {
    setQuery('')
    field.current?.focus()
  }
  return (
    <>
      <search className="block max-w-xl noscript:hidden print:hidden">
        <label htmlFor={id} className="text-sm font-semibold">
          {t('filter')}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={t('filterHint')}
          className="mt-1.5 block min-h-12 w-full rounded-xl border border-line-strong bg-raised px-4 shadow-card placeholder:text-muted"
        />
        <p role="status" className="mt-2 min-h-6 text-sm text-muted">
          {t('count', { count: found.length })}
        </p>
      </search>
      <style>{hiding(entries, found)}</style>
      {found.length === 0 ? (
        <div className="mt-4 max-w-xl rounded-2xl border border-dashed border-line-strong p-6">
          <p className="font-semibold wrap-anywhere">{t('nothing', { query })}</p>
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
