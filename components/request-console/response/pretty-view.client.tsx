'use client'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, useDeferredValue, useMemo } from 'react'
import { Boundary } from '@/components/ui/boundary.client'
import { LongText } from '@/components/wire-log/long-text.client'
import type { WireResponse } from '@/mocks/wire-log'
import { BinaryBody } from './binary-body.client'
import { bodyLook } from './body-look'
import { findText } from './find-text'
import { jsonColours, jsonSpans } from './json-colours'
import { MarkedText } from './marked-text.client'
import { SearchBar } from './search-bar.client'
import { currentOf, type Search } from './use-search'

export const loadTree = () => import('./tree-view.client')
const TreeView = lazy(loadTree)

export type Look = 'text' | 'tree'

/** Beyond this the colours of a text being searched cost more than they tell. */
const coloured = 20_000

/** The body in the form it is read best: indented, as a tree, or a sentence where it is not for reading. */
export function PrettyView({
  response,
  search,
  look,
  onLook,
}: {
  response: WireResponse
  search: Search
  look: Look
  onLook: (look: Look) => void
}) {
  const t = useTranslations('console.response')
  const { kind, text } = useMemo(() => bodyLook(response), [response])
  if (kind === 'binary') return <BinaryBody response={response} />
  const switcher = kind === 'json' ? <LookSwitch look={look} onLook={onLook} /> : null
  if (kind === 'json' && look === 'tree') {
    return (
      <Boundary loading={<p className="text-sm text-muted">{t('loading')}</p>}>
        <TreeView text={text} search={search}>
          {switcher}
        </TreeView>
      </Boundary>
    )
  }
  return (
    <>
      {kind === 'text' ? <p className="mb-2 text-sm text-muted">{t('notJson')}</p> : null}
      {kind === 'broken-xml' ? <p className="mb-2 text-sm text-muted">{t('notXml')}</p> : null}
      <TextLook text={text} json={kind === 'json'} search={search}>
        {switcher}
      </TextLook>
    </>
  )
}

function TextLook({
  text,
  json,
  search,
  children,
}: {
  text: string
  json: boolean
  search: Search
  children: ReactNode
}) {
  const t = useTranslations('console.response')
  const query = useDeferredValue(search.query)
  const matches = useMemo(() => findText(text, query), [text, query])
  const spans = useMemo(() => (json && text.length <= coloured ? jsonSpans(text) : []), [json, text])
  const current = currentOf(search, matches.length)
  return (
    <>
      <SearchBar search={search} count={matches.length}>
        {children}
      </SearchBar>
      {matches.length > 0 ? (
        <MarkedText {...{ text, matches, current, spans }} label={t('bodyLabel')} />
      ) : (
        <LongText text={text} label={t('bodyLabel')} colour={json ? jsonColours : undefined} />
      )}
    </>
  )
}

function LookSwitch({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const t = useTranslations('console.response.look')
  return (
    <fieldset className="inline-flex overflow-hidden rounded-lg border border-line-strong">
      <legend className="sr-only">{t('label')}</legend>
      {(['text', 'tree'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === look}
          onClick={() => onLook(one)}
          className="min-h-9 px-3 text-sm text-muted -outline-offset-2 hover:bg-sunken aria-pressed:bg-pull-soft aria-pressed:font-semibold aria-pressed:text-pull"
        >
          {t(one)}
        </button>
      ))}
    </fieldset>
  )
}
