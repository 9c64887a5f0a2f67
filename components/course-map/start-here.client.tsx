'use client'
import { useTranslations } from 'next-intl'
import { useProgress } from '../shell/use-progress.client'

/** The mark that the diagnostic puts on one lesson; it lies over the edge of the card, so that nothing moves. */
export function StartHere({ lesson }: { lesson: string }) {
  const t = useTranslations('diagnostic')
  if (useProgress().progress.diagnostic?.lesson !== lesson) return null
  return (
    <p
      data-start-here
      className="absolute -top-3 left-4 z-10 rounded-full bg-good px-3 text-xs font-semibold text-on-accent"
    >
      {t('here')}
    </p>
  )
}
