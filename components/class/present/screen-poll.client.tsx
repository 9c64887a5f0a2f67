'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Scene } from '@/lib/live/room-scene'
import { PollResults } from '../lesson/poll-results.client'
import { useAsked } from '../lesson/use-asked'

/** A question on the spot and how the class voted, above the slide; the next step takes it away once the vote is over. */
export function ScreenPoll({ room, scene }: { room: LiveRoom; scene: Scene }) {
  const t = useTranslations('classLesson.poll')
  const poll = useAsked(room, scene)
  if (poll === undefined) return null
  const { labels: choices } = poll
  return (
    <section
      aria-label={t('label')}
      data-poll={poll.state}
      className="absolute inset-x-0 bottom-12 z-20 mx-auto w-[min(90%,60rem)] rounded-2xl border-2 border-pull bg-raised p-6 shadow-card"
    >
      <h2 className="text-xl font-bold">{poll.text ?? t('onTheSpot')}</h2>
      {poll.state === 'published' ? (
        <div style={{ zoom: 1.35 }}>
          <PollResults choices={choices} totals={poll.totals ?? {}} />
        </div>
      ) : (
        <ol className="mt-3 grid gap-2 text-lg">
          {choices.map(({ id, label }) => (
            <li key={id} className="rounded-xl border border-line px-4 py-2">
              {label}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
