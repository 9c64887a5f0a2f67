'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

const signs: Record<'taken' | 'refused' | 'unanswered' | 'forgedRefused' | 'forgedTaken', ReactNode> = {
  taken: <rect x={4} y={1} width={6} height={12} className="fill-good" />,
  refused: <rect x={4} y={1} width={6} height={12} className="fill-bad" />,
  unanswered: <rect x={4.5} y={1.5} width={5} height={11} className="fill-bad-soft stroke-bad" />,
  forgedRefused: <circle cx={7} cy={7} r={4} className="fill-raised stroke-ink" />,
  forgedTaken: <path d="M3 3l8 8m0 -8l-8 8" strokeWidth={2.5} className="stroke-bad" />,
}

/** What the signs in the picture mean. */
export function StripLegend() {
  const t = useTranslations('gauntlet.legend')
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {(['taken', 'refused', 'unanswered', 'forgedRefused', 'forgedTaken'] as const).map((sign) => (
        <li key={sign}>
          <svg aria-hidden="true" width={14} height={14} className="inline-block align-middle">
            {signs[sign]}
          </svg>{' '}
          {t(sign)}
        </li>
      ))}
    </ul>
  )
}
