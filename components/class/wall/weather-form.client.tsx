'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Weather } from '@/lib/live/room-scene'
import { Button } from '../../ui/button'

interface Props {
  weather: Weather
  disabled: boolean
  onSet: (weather: Weather) => void
}

const statuses = [200, 429, 503] as const
const slowest = 5_000

/** What the practice API answers everybody, and how late. */
export function WeatherForm({ weather, disabled, onSet }: Props) {
  const t = useTranslations('classWall.weather')
  const format = useFormatter()
  const group = useId()
  const [status, setStatus] = useState(weather.status)
  const [latency, setLatency] = useState(weather.latency)
  const seconds = format.number(latency / 1_000, { maximumFractionDigits: 1 })
  const same = status === weather.status && latency === weather.latency
  return (
    <form
      aria-label={t('title')}
      className="grid max-w-xl gap-4 rounded-xl border border-line bg-raised p-4"
      onSubmit={(event) => {
        event.preventDefault()
        onSet({ status, latency })
      }}
    >
      <fieldset disabled={disabled} className="grid gap-2">
        <legend className="mb-1 font-semibold">{t('answers')}</legend>
        {statuses.map((one) => (
          <label key={one} className="inline-flex min-h-9 items-center gap-2 text-sm">
            <input
              type="radio"
              name={group}
              checked={status === one}
              onChange={() => setStatus(one)}
              className="size-4 accent-pull"
            />
            {t(`status.${one}`)}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1 text-sm">
        <span className="font-semibold">{t('latency', { seconds })}</span>
        <input
          type="range"
          min={0}
          max={slowest}
          step={500}
          value={latency}
          disabled={disabled}
          aria-valuetext={t('seconds', { seconds })}
          onChange={({ target }) => setLatency(Number(target.value))}
          className="w-full accent-pull"
        />
      </label>
      <Button type="submit" variant="primary" disabled={disabled || same} className="justify-self-start">
        {t('set')}
      </Button>
    </form>
  )
}
