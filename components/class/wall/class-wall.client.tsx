'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { LiveRoom, LiveState } from '@/lib/live/live-room'
import { openPolls, positionOf, type Scene, weatherOf } from '@/lib/live/room-scene'
import { Tabs } from '../../ui/tabs.client'
import { HandsTab } from './hands-tab.client'
import { LearnerCard } from './learner-card.client'
import { PollsTab } from './polls-tab.client'
import { ProgressTab } from './progress-tab.client'
import { PulseGauge } from './pulse-gauge.client'
import { RoomBar } from './room-bar.client'
import { subjectAt, subjectsOf } from './subject'
import { SubjectChoice } from './subject-choice.client'
import { useWall } from './use-wall'
import type { WallStep, WallWords } from './wall-step'
import { WeatherNotice } from './weather-notice.client'
import { WeatherTab } from './weather-tab.client'
import { WebhooksTab } from './webhooks-tab.client'

interface Props {
  room: LiveRoom
  state: LiveState
  /** Its id. */
  lesson: string
  /** From `wallSteps` of the server; plain steps do, with less to see. */
  steps: readonly WallStep[]
  /** From `wallWords` of the server. */
  words?: WallWords
}

const noWords: WallWords = { events: [], beliefs: {} }
const noScene: Scene = {}
const mark = (count: number) => (count > 0 ? { mark: String(count) } : {})

/** What the trainer sees of the room, and does to it. Its page gives it the messages `classWall`. */
export function ClassWall({ room, state, lesson, steps, words = noWords }: Props) {
  const t = useTranslations('classWall')
  const { wall, loading, stale } = useWall(room)
  const [watched, setWatched] = useState<string>()
  const [tab, setTab] = useState('progress')
  const subjects = useMemo(() => subjectsOf(lesson, steps), [lesson, steps])
  const scene = state.seat?.scene ?? noScene
  const position = positionOf(scene)
  const here = position?.lesson === lesson ? position.step : undefined
  const subject = subjects.find(({ id }) => id === watched) ?? subjectAt(subjects, here)
  const drives = state.seat?.me.role === 'driver'
  const weather = weatherOf(scene)
  if (subject === undefined) return null
  const tabs = [
    {
      id: 'progress',
      label: t('tab.progress'),
      panel: (
        <ProgressTab
          wall={wall}
          subject={subject}
          beliefs={words.beliefs}
          choice={<SubjectChoice steps={steps} subjects={subjects} value={watched} onChoose={setWatched} />}
          card={(id, close) => {
            const learner = wall.learners.get(id)
            return learner ? (
              <LearnerCard
                room={room}
                wall={wall}
                learner={learner}
                subject={subject}
                beliefs={words.beliefs}
                onClose={close}
              />
            ) : null
          }}
        />
      ),
    },
    {
      id: 'hands',
      label: t('tab.hands'),
      ...mark(wall.hands.length + wall.questions.length),
      panel: <HandsTab room={room} wall={wall} subjects={subjects} />,
    },
    {
      id: 'polls',
      label: t('tab.polls'),
      ...mark(openPolls(scene).length),
      panel: <PollsTab room={room} scene={scene} steps={steps} step={here} votes={wall.votes} />,
    },
    {
      id: 'webhooks',
      label: t('tab.webhooks'),
      panel: <WebhooksTab room={room} wall={wall} events={words.events} drives={drives} />,
    },
    {
      id: 'weather',
      label: t('tab.weather'),
      panel: <WeatherTab room={room} weather={weather} drives={drives} />,
    },
  ]
  return (
    <section aria-label={t('title')} className="min-w-0">
      <h2 className="sr-only">{t('title')}</h2>
      <WeatherNotice room={room} weather={weather} drives={drives} />
      <div className="mb-2 flex flex-wrap items-start justify-between gap-4">
        <RoomBar
          room={room}
          locked={state.seat?.locked ?? false}
          here={[...wall.learners.keys()].filter((id) => wall.present.has(id)).length}
          total={wall.learners.size}
        />
        <PulseGauge pulse={wall.pulse} />
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {loading ? t('loading') : stale ? t('stale') : ''}
      </p>
      <Tabs label={t('title')} tabs={tabs} value={tab} onChange={setTab} />
    </section>
  )
}
