'use client'
import { useTranslations } from 'next-intl'
import type { SeatedSteering } from './desk-frame.client'
import { type Show, showIn, shows } from './screen-show'

/** What the projector shows, chosen by whoever is at the wheel. */
export function ShowChoice({ steering: { seat, act, drives } }: { steering: SeatedSteering }) {
  const t = useTranslations('classPresent.show')
  return (
    <label className="flex items-center gap-2 text-sm">
      <span className="max-sm:in-data-[stage=desk]:sr-only">{t('label')}</span>
      <select
        value={showIn(seat.scene)}
        disabled={!drives}
        onChange={(event) => void act('screen.show', { show: event.target.value as Show })}
        className="min-h-10 rounded-lg border border-line-strong bg-raised px-2"
      >
        {shows.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
