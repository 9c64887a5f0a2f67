'use client'
import { Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Match } from './find-text'
import type { Span } from './json-colours'
import { showInBox } from './use-search'

/** Hands out a text piece by piece, each with the colours that fall into it. */
function painter(text: string, spans: readonly Span[]) {
  let next = 0
  return (start: number, end: number): ReactNode[] => {
    const pieces: ReactNode[] = []
    let from = start
    for (let span = spans[next]; span && span.start < end; span = spans[next]) {
      const [first, last] = [Math.max(span.start, start), Math.min(span.end, end)]
      pieces.push(
        <Fragment key={first}>
          {text.slice(from, first)}
          <span className={span.look}>{text.slice(first, last)}</span>
        </Fragment>,
      )
      from = last
      // A span that goes on behind a mark is met again there.
      if (span.end > end) break
      next++
    }
    return [...pieces, text.slice(from, end)]
  }
}

/** A text with what was found in it marked; the box follows the current match. */
export function MarkedText({
  text,
  label,
  matches,
  current,
  spans,
}: {
  text: string
  label: string
  matches: readonly Match[]
  current: number
  spans: readonly Span[]
}) {
  const box = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => {
    const paint = painter(text, spans)
    return matches.map(({ start, end }, i) => {
      const before = paint(matches[i - 1]?.end ?? 0, start)
      return { start, before, found: paint(start, end) }
    })
  }, [text, matches, spans])
  const rest = useMemo(() => {
    const from = matches.at(-1)?.end ?? 0
    return painter(
      text,
      spans.filter(({ end }) => end > from),
    )(from, text.length)
  }, [text, matches, spans])
  const now = matches[current]?.start
  useEffect(() => {
    if (now !== undefined) showInBox(box.current, box.current?.querySelector('[aria-current]'))
  }, [now])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
    <div
      ref={box}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="max-h-96 overflow-auto rounded-lg bg-sunken p-3"
    >
      <pre className="whitespace-pre-wrap font-mono text-xs [overflow-wrap:anywhere]">
        {pieces.map(({ start, before, found }, i) => (
          <Fragment key={start}>
            {before}
            <mark
              aria-current={i === current ? 'true' : undefined}
              className="rounded-sm bg-warn-soft text-ink underline decoration-warn decoration-2 underline-offset-2 aria-current:bg-warn aria-current:text-surface aria-current:[&_*]:text-surface"
            >
              {found}
            </mark>
          </Fragment>
        ))}
        {rest}
      </pre>
    </div>
  )
}
