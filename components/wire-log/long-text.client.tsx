'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { byteLength } from './wire-text'

/** Beyond this many characters the browser would have to lay out more than a person reads at once. */
const readable = 20_000

/** Text in a scrolling, focusable box. A long one shows its beginning until asked for the rest, which comes uncoloured. */
export function LongText({
  text,
  label,
  colour,
}: {
  text: string
  label: string
  colour?: (text: string) => ReactNode
}) {
  const t = useTranslations('wire')
  const format = useFormatter()
  const [whole, setWhole] = useState(false)
  const long = text.length > readable
  const cut = long && !whole
  const shown = cut ? text.slice(0, readable) : text
  const coloured = useMemo(
    () => (colour && (cut || !long) ? colour(shown) : shown),
    [colour, cut, long, shown],
  )
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        className="max-h-96 overflow-auto rounded-lg bg-sunken p-3"
      >
        <pre className="whitespace-pre-wrap font-mono text-xs [overflow-wrap:anywhere]">{coloured}</pre>
      </div>
      {cut ? (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <p className="text-sm text-muted">
            {t('long', { shown: format.number(readable), all: format.number(text.length) })}
          </p>
          <Button onClick={() => setWhole(true)}>
            {t('showAll', { size: format.number(byteLength(text)) })}
          </Button>
        </div>
      ) : null}
    </>
  )
}
