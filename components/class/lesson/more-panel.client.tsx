'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import { lessonsOf, type Snapshot } from '@/lib/live/room-scene'
import type { LessonPlace } from './learn-room.client'
import { PaceChoice } from './pace-choice.client'
import { QuestionForm } from './question-form.client'

interface Props {
  room: LiveRoom
  seat: Snapshot | undefined
  place: LessonPlace
}

/** What is said less often: the pace, a question; and the class's other lessons. */
export function MorePanel({ room, seat, place }: Props) {
  const t = useTranslations('classLesson')
  const locale = useLocale()
  const lessons = seat ? lessonsOf(seat.scene) : []
  return (
    <div className="grid max-h-[60dvh] gap-4 overflow-y-auto rounded-xl border border-line bg-raised p-4 text-sm shadow-card sm:grid-cols-2">
      <div className="space-y-4">
        {seat ? <p>{t('bar.you', { name: seat.me.name })}</p> : null}
        <PaceChoice room={room} />
        {lessons.length > 1 ? (
          <nav aria-label={t('bar.lessons')}>
            <p className="font-semibold">{t('bar.lessons')}</p>
            <ol className="mt-1 list-decimal pl-5">
              {lessons.map((id) => (
                <li key={id}>
                  <a
                    href={`/${locale}/class/learn/${id}`}
                    aria-current={id === place.id ? 'page' : undefined}
                    className="inline-flex min-h-8 items-center underline underline-offset-4 aria-[current]:font-semibold"
                  >
                    {place.titles[id] ?? id}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
      </div>
      <QuestionForm room={room} />
    </div>
  )
}
