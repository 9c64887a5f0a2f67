'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { lessonsOf, type Snapshot } from '@/lib/live/room-scene'
import { following } from './following'
import type { LessonPlace } from './learn-room.client'
import { PaceChoice } from './pace-choice.client'
import { QuestionForm } from './question-form.client'
import { sharing } from './sharing'

interface Props {
  room: LiveRoom
  seat: Snapshot | undefined
  place: LessonPlace
}

/** What is said less often: the pace, a question; and the class's other lessons. */
export function MorePanel({ room, seat, place }: Props) {
  const t = useTranslations('classLesson')
  const locale = useLocale()
  const router = useRouter()
  const shares = useSyncExternalStore(sharing.subscribe, sharing.get, () => false)
  const lessons = seat ? lessonsOf(seat.scene) : []
  return (
    <div className="grid max-h-[60dvh] gap-4 overflow-y-auto rounded-xl border border-line bg-raised p-4 text-sm shadow-card sm:grid-cols-2">
      <div className="space-y-4">
        {seat ? <p>{t('bar.you', { name: seat.me.name })}</p> : null}
        <PaceChoice room={room} />
        <label className="flex min-h-10 items-start gap-3">
          <input
            type="checkbox"
            checked={shares}
            onChange={(event) => sharing.set(event.target.checked)}
            className="mt-1 size-4 shrink-0 accent-pull"
          />
          {t('bar.share')}
        </label>
        {lessons.length > 1 ? (
          <nav aria-label={t('bar.lessons')}>
            <p className="font-semibold">{t('bar.lessons')}</p>
            <ol className="mt-1 list-decimal pl-5">
              {lessons.map((id) => (
                <li key={id}>
                  <a
                    href={`/${locale}/class/learn/${id}`}
                    aria-current={id === place.id ? 'page' : undefined}
                    onClick={(event) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return
                      event.preventDefault()
                      // A new page would follow at once; this one knows that its reader went by themselves.
                      following.tell({ kind: 'left' })
                      router.push(event.currentTarget.href)
                    }}
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
