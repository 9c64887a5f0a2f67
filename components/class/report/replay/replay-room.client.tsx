'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'
import { pollOf, weatherOf } from '@/lib/live/room-scene'
import { stopwatch } from '../../../gauntlet/stopwatch'
import { useRoomWeather } from '../../lesson/use-room-weather'
import type { CourseWords } from '../course-words'
import { Names } from '../names'
import { ReplayBar } from './replay-bar.client'
import { askedHere, firedHere } from './replay-news'
import { ReplayPoll } from './replay-poll.client'
import { useReplay } from './use-replay'
import { useReplayPlace } from './use-replay-place'

const nameless = new Names({ lessons: {}, beliefs: {} })

/** What questions were called; a replay is understood without them. */
function useNames(): Names {
  const locale = useLocale()
  const [names, setNames] = useState(nameless)
  useEffect(() => {
    let current = true
    fetchJson<CourseWords>(`/${locale}/class/report/course.json`)
      .then((words) => current && setNames(new Names(words)))
      .catch(() => {})
    return () => {
      current = false
    }
  }, [locale])
  return names
}

/** Stands below the lessons' pages and leads through them as the trainer did. */
export function ReplayRoom({ children }: { children: ReactNode }) {
  const t = useTranslations('classReport')
  const state = useReplay()
  const names = useNames()
  useReplayPlace(state)
  useRoomWeather(state.room.scene)
  const { replay, room, passed } = state
  const weather = weatherOf(room.scene)
  const asked = replay && askedHere(replay, passed)
  const poll = asked === undefined ? undefined : pollOf(room.scene, asked)
  const fire = replay && firedHere(replay, passed)
  return (
    <>
      {children}
      {replay ? (
        <section
          aria-label={t('replay.title')}
          data-replay={room.seq}
          className="sticky bottom-0 z-40 border-t border-line-strong bg-surface px-4 py-2 sm:px-6 print:hidden"
        >
          <div role="status" className="text-sm">
            {room.state === 'ended' ? <p className="mb-2 font-semibold">{t('replay.over')}</p> : null}
            {weather.status !== 200 || weather.latency > 0 ? (
              <p className="mb-2 font-semibold text-warn">
                {t('replay.weather', { status: weather.status, seconds: Number(weather.latency) / 1_000 })}
              </p>
            ) : null}
            {fire ? (
              <p className="mb-2">
                {t('replay.fired', { when: stopwatch(fire.after), event: fire.event })}
                {fire.faults.length > 0
                  ? ` (${fire.faults.map((fault) => t(`fires.fault.${fault}`)).join(', ')})`
                  : ''}
                {'. '}
                {t('replay.handler')}
              </p>
            ) : null}
          </div>
          {poll ? (
            <details open className="mb-2 max-h-[40dvh] overflow-y-auto">
              <summary className="min-h-8 cursor-pointer text-sm font-semibold">{t('replay.poll')}</summary>
              <ReplayPoll key={`${poll.id} ${poll.round}`} poll={poll} names={names} />
            </details>
          ) : null}
          <ReplayBar state={state} />
        </section>
      ) : null}
    </>
  )
}
