'use client'
import { useTranslations } from 'next-intl'
import { lessonsOf, type Snapshot } from '@/lib/live/room-scene'

interface Props {
  /** None while the server has not answered yet. */
  seat: Snapshot | undefined
  titles: Readonly<Record<string, string>>
  /** How many wait, where it is known. */
  here?: number | undefined
}

/** In, and waiting for the trainer to begin. */
export function Lobby({ seat, titles, here }: Props) {
  const t = useTranslations('classLesson')
  const lessons = seat ? lessonsOf(seat.scene) : []
  return (
    <section aria-label={t('lobby.label')} className="mx-auto max-w-2xl px-4 py-16 sm:px-6">
      <div role="status">
        {seat ? (
          <>
            <h1 className="text-2xl font-extrabold tracking-tight text-balance sm:text-3xl">
              {t('lobby.youAreIn', { name: seat.me.name })}
            </h1>
            <p className="mt-3 text-lg text-muted">{t('lobby.wait')}</p>
          </>
        ) : (
          <p className="text-lg text-muted">{t('lobby.connecting')}</p>
        )}
      </div>
      {/* Not news: in a full room it would be read aloud again and again. */}
      <p className="mt-3 min-h-6 font-semibold tabular-nums">
        {seat && here ? t('lobby.here', { count: here }) : ''}
      </p>
      {lessons.length > 0 ? (
        <>
          <h2 className="mt-10 text-sm font-semibold text-muted">{t('lobby.lessons')}</h2>
          <ol className="mt-2 list-decimal space-y-1 pl-5">
            {lessons.map((id) => (
              <li key={id}>{titles[id] ?? id}</li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  )
}
