'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Scale } from './axis'

const scales: readonly Scale[] = ['log', 'linear']

/** How time is laid out from left to right. */
export function AxisSwitch({ scale, onChange }: { scale: Scale; onChange: (scale: Scale) => void }) {
  const t = useTranslations('retryTimeline.axis')
  const name = useId()
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <legend className="float-left mr-3 font-semibold">{t('label')}</legend>
      {scales.map((one) => (
        <label key={one} className="flex min-h-10 items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={scale === one}
            onChange={() => onChange(one)}
            className="size-4 accent-pull"
          />
          {t(one)}
        </label>
      ))}
    </fieldset>
  )
}
