'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Weather } from '@/lib/live/room-scene'
import { RefusalLine } from './refusal-line.client'
import { useSend } from './use-send'
import { WeatherForm } from './weather-form.client'

/** The whole room's API, as good or as bad as the trainer wants it. */
export function WeatherTab({ room, weather, drives }: { room: LiveRoom; weather: Weather; drives: boolean }) {
  const t = useTranslations('classWall.weather')
  const { send, busy, refused } = useSend(room)
  return (
    <div className="grid gap-2">
      <p className="max-w-prose text-sm text-muted">{t('lead')}</p>
      <WeatherForm
        key={`${weather.status} ${weather.latency}`}
        weather={weather}
        disabled={!drives || busy}
        onSet={(wanted) => send('weather.set', wanted)}
      />
      <RefusalLine code={refused} />
    </div>
  )
}
