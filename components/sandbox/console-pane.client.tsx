'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ConsoleLine } from '@/lib/practice/evidence'

const look: Record<ConsoleLine['method'], string> = {
  log: 'text-ink',
  info: 'text-ink',
  debug: 'text-muted',
  warn: 'bg-warn-soft text-warn',
  error: 'bg-bad-soft text-bad',
}

/** What the program wrote. Follows the newest line unless the reader has scrolled up. */
export function ConsolePane({ lines, running }: { lines: readonly ConsoleLine[]; running: boolean }) {
  const t = useTranslations('sandbox')
  const pane = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what there is to follow.
  useEffect(() => {
    if (pane.current && atEnd.current) pane.current.scrollTop = pane.current.scrollHeight
  }, [lines.length])
  return (
    <div className="flex min-w-0 flex-col border-t border-line">
      <div className="flex items-center gap-2 px-3 pt-2 text-xs font-semibold text-muted">
        {t('console')}
        {running ? <span className="font-normal">{t('running')}</span> : null}
      </div>
      <div
        ref={pane}
        role="log"
        aria-label={t('console')}
        // Long output must scroll by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without focusable content.
        tabIndex={0}
        className="h-48 overflow-auto px-1 py-2 font-mono text-sm"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 24
        }}
      >
        {lines.length === 0 && !running ? <p className="px-2 font-sans text-muted">{t('empty')}</p> : null}
        {lines.map(({ id, method, text }) => (
          <pre
            key={id}
            data-method={method}
            className={`rounded px-2 whitespace-pre-wrap break-words ${look[method]}`}
          >
            {method === 'error' || method === 'warn' ? <span className="sr-only">{t(method)} </span> : null}
            {text}
          </pre>
        ))}
      </div>
    </div>
  )
}
