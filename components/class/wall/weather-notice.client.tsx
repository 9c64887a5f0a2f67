'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Weather } from '@/lib/live/room-scene'
import { Button } from '../../ui/button'
import { RefusalLine } from './refusal-line.client'
import { useSend } from './use-send'

interface Props {
  room: LiveRoom
  weather: Weather
  /** Has the wheel. */
  drives: boolean
}

/** Typing is not steering. */
const types = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))

/** Bad weather that is forgotten spoils the rest of a class: it is said big, and one key clears it. */
export function WeatherNotice({ room, weather, drives }: Props) {
  const t = useTranslations('classWall.weather')
  const format = useFormatter()
  const { send, busy, refused } = useSend(room)
  const bad = weather.status !== 200 || weather.latency > 0
  const clear = () => void send('weather.set', { status: 200, latency: 0 })
  useEffect(() => {
    if (!bad || !drives) return
    const press = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'c' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        types(event.target)
      )
        return
      event.preventDefault()
      room.send('weather.set', { status: 200, latency: 0 }).catch(() => {})
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [bad, drives, room])
  const seconds = format.number(weather.latency / 1_000, { maximumFractionDigits: 1 })
  return (
    <div role="status" className="empty:hidden">
      {bad ? (
        <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border-2 border-warn bg-warn-soft px-4 py-3">
          <p className="text-lg font-bold text-warn">
            <span aria-hidden="true">⚠ </span>
            {weather.status === 200 ? t('slow', { seconds }) : t(`bad.${weather.status}`)}
            {weather.status !== 200 && weather.latency > 0 ? ` ${t('andSlow', { seconds })}` : ''}
          </p>
          {drives ? (
            <Button disabled={busy} aria-keyshortcuts="C" onClick={clear}>
              {t('clear')}
            </Button>
          ) : null}
          <RefusalLine code={refused} />
        </div>
      ) : null}
    </div>
  )
}
