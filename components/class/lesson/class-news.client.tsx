'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Snapshot, weatherOf } from '@/lib/live/room-scene'

interface Props {
  seat: Snapshot
  lesson: string
  titles: Readonly<Record<string, string>>
}

const solution = 'solution:'

function show(exercise: string): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-exercise]')]
  all.find(({ dataset }) => dataset.exercise === exercise)?.scrollIntoView({ block: 'end' })
}

/** What holds for the whole room at the moment: bad weather, nobody at the wheel, solutions that can be seen. */
export function ClassNews({ seat, lesson, titles }: Props) {
  const t = useTranslations('classLesson')
  const { scene, away } = seat
  const { status, latency } = weatherOf(scene)
  const revealed = Object.keys(scene).filter(
    (key) => key.startsWith(`${solution}${lesson}/`) && scene[key] === true,
  )
  const newest = revealed.at(-1)?.slice(solution.length)
  const [seen, setSeen] = useState<string>()
  const last = newest === seen ? undefined : newest
  return (
    <div
      role="status"
      className="w-fit max-w-full space-y-1 rounded-lg border border-line bg-raised px-3 py-1.5 text-sm shadow-card empty:hidden"
    >
      {status === 200 && latency === 0 ? null : (
        <p data-weather={status} className="rounded-md bg-warn-soft px-2 py-1">
          <strong className="text-warn">{t('weather.label')}</strong>{' '}
          {status === 200
            ? t('weather.slow', { seconds: latency / 1000 })
            : t(status === 429 ? 'weather.crowded' : 'weather.down')}
        </p>
      )}
      {away ? <p className="text-muted">{t('news.away')}</p> : null}
      {last === undefined ? null : (
        <p>
          {t('news.revealed')}{' '}
          <button
            type="button"
            className="inline-flex min-h-8 items-center text-pull underline underline-offset-4"
            onClick={() => {
              setSeen(last)
              show(last)
            }}
          >
            {t('news.show')}
            <span className="sr-only"> {titles[lesson]}</span>
          </button>
          <button
            type="button"
            aria-label={t('news.close')}
            className="ml-2 inline-grid size-8 place-items-center rounded-lg hover:bg-sunken"
            onClick={() => setSeen(last)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      )}
    </div>
  )
}
