'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Wall } from '@/lib/live-wall/wall'
import { HandQueue } from './hand-queue.client'
import { QuestionList } from './question-list.client'
import { RefusalLine } from './refusal-line.client'
import type { Subject } from './subject'
import { useSend } from './use-send'

/** Who waits for help, and what is asked. */
export function HandsTab({
  room,
  wall,
  subjects,
}: {
  room: LiveRoom
  wall: Wall
  subjects: readonly Subject[]
}) {
  const t = useTranslations('classWall')
  const { send, busy, refused } = useSend(room)
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <section aria-label={t('hands.title')} className="min-w-0">
        <h3 className="mb-2 font-bold">{t('hands.title')}</h3>
        <HandQueue
          wall={wall}
          subjects={subjects}
          now={room.now()}
          busy={busy}
          onResolve={(member) => send('help.resolve', { member })}
        />
      </section>
      <section aria-label={t('questions.title')} className="min-w-0">
        <h3 className="mb-2 font-bold">{t('questions.title')}</h3>
        <QuestionList
          questions={wall.questions}
          busy={busy}
          onAnswered={(question) => send('question.answered', { question })}
        />
      </section>
      <RefusalLine code={refused} />
    </div>
  )
}
