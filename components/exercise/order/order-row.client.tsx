'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { InlineCode } from '../../ui/inline-code'

interface Props {
  line: string
  text: string
  code: boolean
  /** From 1; absent where the line waits to be placed. */
  place?: number
  /** How it is shown just now. `before` and `after`: what is dragged would go there. */
  look: { dragged: boolean; lifted: boolean; mark?: 'before' | 'after' }
  /** Of the handle; and what stands behind the text. */
  parts: { handle: ComponentProps<'button'>; actions: React.ReactNode }
}

/** A line that can be moved: handle, place, text, buttons. */
export function OrderRow({ line, text, code, place, look, parts }: Props) {
  const t = useTranslations('order')
  const { dragged, lifted, mark } = look
  const border = lifted ? 'border-pull ring-2 ring-pull' : 'border-line-strong'
  return (
    <li
      data-order-row={line}
      className={`relative flex flex-wrap items-center gap-x-2 rounded-xl sm:flex-nowrap border bg-raised py-1 pr-2 pl-1 ${border} ${dragged ? 'opacity-50' : ''}`}
    >
      {mark ? (
        <span
          aria-hidden="true"
          className={`absolute inset-x-0 h-1 rounded-full bg-pull ${mark === 'before' ? '-top-1.5' : '-bottom-1.5'}`}
        />
      ) : null}
      <button
        type="button"
        data-part="handle"
        aria-label={t('handle', { line: text.replaceAll('`', '') })}
        className="grid min-h-10 w-9 shrink-0 cursor-grab touch-none place-items-center rounded-lg text-lg text-muted select-none hover:bg-sunken active:cursor-grabbing"
        {...parts.handle}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      {place === undefined ? null : (
        <span className="w-5 shrink-0 text-right text-sm font-semibold text-muted tabular-nums">{place}</span>
      )}
      <span className="min-w-0 flex-1 py-1.5 text-sm wrap-anywhere">
        {code ? (
          <code className="font-mono text-xs whitespace-pre-wrap">{text}</code>
        ) : (
          <InlineCode text={text} />
        )}
      </span>
      <span className="flex w-full shrink-0 justify-end gap-1 sm:w-auto">{parts.actions}</span>
    </li>
  )
}
