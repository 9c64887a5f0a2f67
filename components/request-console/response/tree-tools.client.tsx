'use client'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import { copyText } from '../../ui/copy-text'
import { formatJson } from './json-format'
import { isContainer, type JsonNode, jsonPath, valueText } from './json-tree'

/**
 * What can be copied of a row: beside it where there is room, at the foot of the tree on a phone.
 * Stands outside the tree, which may hold rows only.
 */
export function TreeTools({
  node,
  text,
  row,
}: {
  node: JsonNode
  text: string
  row: () => HTMLElement | null
}) {
  const t = useTranslations('console.response.tree')
  const bar = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const path = jsonPath(node)
  // After every draw: rows above may have come or gone.
  useLayoutEffect(() => {
    const element = row()
    if (bar.current && element) bar.current.style.top = `${element.offsetTop}px`
  })
  const copy = async (what: string, done: string) => {
    setSaid('')
    setSaid((await copyText(what)) ? done : t('copyFailed'))
  }
  const value = () => {
    const written = valueText(text, node)
    return isContainer(node) ? (formatJson(written) ?? written) : written
  }
  const look = 'min-h-6 rounded px-2 text-xs font-semibold hover:bg-sunken max-sm:min-h-9'
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no set of form fields */}
      <div
        ref={bar}
        role="group"
        aria-label={t('of', { path })}
        className="flex items-center border-line bg-raised max-sm:sticky max-sm:!top-auto max-sm:bottom-0 max-sm:border-t sm:absolute sm:right-1 sm:rounded sm:border"
      >
        <button type="button" className={look} onClick={() => copy(path, t('pathCopied', { path }))}>
          {t('copyPath')}
        </button>
        <button type="button" className={look} onClick={() => copy(value(), t('valueCopied', { path }))}>
          {t('copyValue')}
        </button>
      </div>
      <p
        role="status"
        className="sticky bottom-0 bg-raised px-3 py-1 text-xs empty:hidden max-sm:bottom-9 [overflow-wrap:anywhere]"
      >
        {said}
      </p>
    </>
  )
}
