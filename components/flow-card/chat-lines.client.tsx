'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Play } from '@/lib/flow/flow'

/** What was said, the newest last and in view. */
export function ChatLines({ play }: { play: Play | undefined }) {
  const t = useTranslations('flow.chat')
  const pane = useRef<HTMLDivElement>(null)
  const lines = (play?.events ?? []).flatMap((event) => (event.kind === 'line' ? [event.line] : []))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what there is to follow
  useEffect(() => {
    if (pane.current) pane.current.scrollTop = pane.current.scrollHeight
  }, [lines.length])
  return (
    <div
      ref={pane}
      role="log"
      aria-label={t('messages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-3 max-h-96 min-h-40 overflow-y-auto rounded-lg bg-sunken p-3"
    >
      {lines.length === 0 ? <p className="text-sm text-muted">{t(play ? 'silent' : 'empty')}</p> : null}
      <ol className="grid gap-2">
        {lines.map(({ who, text }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
            key={index}
            data-who={who}
            className={`max-w-[88%] rounded-2xl border px-3 py-2 text-sm whitespace-pre-wrap [overflow-wrap:anywhere] ${
              who === 'flow'
                ? 'justify-self-start rounded-bl-sm border-line bg-raised'
                : 'justify-self-end rounded-br-sm border-push bg-push-soft'
            }`}
          >
            <span className="block text-xs font-semibold text-muted">
              {who === 'flow' ? t('flow') : play?.contact.name || play?.contact.urn}
            </span>
            {text}
          </li>
        ))}
      </ol>
    </div>
  )
}
