'use client'
import { useTranslations } from 'next-intl'
import type { Spot } from './request-spot'

/** The line a rule looked at. What is missing is drawn with a broken edge, where it would stand. */
export function SpotLine({ spot }: { spot: Spot }) {
  const t = useTranslations('console.response.why')
  const { line, before, mark, after, missing } = spot
  const look = missing ? 'border border-dashed border-bad bg-transparent text-bad' : 'bg-bad-soft text-bad'
  return (
    <figure className="mt-2">
      <figcaption className="text-xs text-muted">{t(missing ? 'lineMissing' : 'line', { line })}</figcaption>
      <pre className="mt-1 rounded bg-sunken p-2 font-mono text-xs whitespace-pre-wrap text-ink [overflow-wrap:anywhere]">
        {before}
        <mark className={`rounded px-0.5 font-semibold ${look}`}>{mark}</mark>
        {after}
      </pre>
    </figure>
  )
}
