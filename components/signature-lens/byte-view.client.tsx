'use client'
import { useTranslations } from 'next-intl'
import { byteRows, type Difference, differenceOf } from './byte-rows'
import type { LensView } from './lens-view'

const marked = 'rounded-sm bg-warn-soft font-bold underline decoration-2'

function Rows({ bytes, difference }: { bytes: Uint8Array; difference: Difference }) {
  return byteRows(bytes, difference).map(({ offset, cells }) => (
    <div key={offset} className="flex gap-3">
      <span className="w-7 shrink-0 text-right text-muted select-none">{offset + 1}</span>
      <span className="flex w-[11.5rem] shrink-0 gap-1">
        {cells.map(({ hex, changed }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a byte is known by its place
          <span key={column} className={changed ? marked : ''}>
            {hex}
          </span>
        ))}
      </span>
      <span className="shrink-0">
        {cells.map(({ letter, changed }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a byte is known by its place
          <span key={column} className={changed ? marked : ''}>
            {letter}
          </span>
        ))}
      </span>
    </div>
  ))
}

/** The signed bytes of both sides, those that differ marked. The sentence above says it to who cannot see them. */
export function ByteView({ view }: { view: LensView }) {
  const t = useTranslations('lens.bytes')
  const own = differenceOf(view.sender.bytes, view.receiver.bytes)
  const theirs = differenceOf(view.receiver.bytes, view.sender.bytes)
  const sides = [
    { id: 'sender', bytes: view.sender.bytes, difference: own },
    { id: 'receiver', bytes: view.receiver.bytes, difference: theirs },
  ] as const
  return (
    <details className="rounded-xl border border-line p-3">
      <summary className="min-h-8 cursor-pointer text-base font-bold">{t('title')}</summary>
      <p className="text-sm">
        {own.first === undefined
          ? t('same')
          : t('differ', { first: own.first + 1, sender: own.count, receiver: theirs.count })}
      </p>
      <p className="text-xs text-muted">{t('legend')}</p>
      <div className="mt-2 grid gap-3 lg:grid-cols-2">
        {sides.map(({ id, bytes, difference }) => (
          <div key={id} className="min-w-0">
            <p className="text-sm font-medium">{t(id, { count: bytes.length })}</p>
            {/* biome-ignore lint/a11y/useSemanticElements: a frame to scroll in, with a name */}
            <div
              role="group"
              aria-label={t(id, { count: bytes.length })}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              className="mt-1 max-h-72 overflow-auto rounded-lg bg-sunken p-2 font-mono text-xs"
            >
              <div aria-hidden="true">
                <Rows bytes={bytes} difference={difference} />
              </div>
            </div>
          </div>
        ))}
      </div>
    </details>
  )
}
