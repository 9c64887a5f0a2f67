'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { lazy, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { useSession } from '../../exercise/use-session.client'
import { Boundary } from '../../ui/boundary.client'
import { ClassPost, type Posted } from './class-post'
import { recorderId } from './recorder'

const loadTargets = () => import('./post-targets')
const WireLog = lazy(async () => ({ default: (await import('../../wire-log/wire-log.client')).WireLog }))

/** Webhooks that the trainer fires at the class: taken, handed to the learner's handler, and listed with what came of them. */
export function ClassInbox({ room }: { room: LiveRoom }) {
  const t = useTranslations('classLesson')
  const post = useMemo(() => new ClassPost(room, async () => (await loadTargets()).targetNow()), [room])
  useEffect(() => post.open(), [post])
  const posted = useSyncExternalStore(post.subscribe, post.get, () => ClassPost.none)
  const [, { entries }] = useSession(recorderId)
  if (posted.length === 0) return null
  return (
    <section
      aria-label={t('fired.label')}
      data-class-inbox
      className="mx-auto mt-6 max-w-5xl px-4 sm:px-6 print:hidden"
    >
      <details open className="rounded-2xl border border-line bg-raised p-4 shadow-card">
        <summary className="min-h-8 cursor-pointer text-sm font-semibold">
          {t('fired.label')}{' '}
          <span role="status" className="font-normal text-muted">
            {t('fired.count', { count: posted.length })}
          </span>
        </summary>
        <ul className="mt-3 max-h-48 space-y-1 overflow-y-auto text-sm">
          {posted.map((one) => (
            <Line key={one.key} posted={one} />
          ))}
        </ul>
        {entries.length > 0 ? (
          <div className="mt-3">
            <Boundary loading={null}>
              <WireLog entries={entries} prefix="class-recorder" about={t('fired.label')} />
            </Boundary>
          </div>
        ) : null}
      </details>
    </section>
  )
}

function Line({ posted: { event, attempt, at, status, milliseconds, own } }: { posted: Posted }) {
  const t = useTranslations('classLesson')
  const format = useFormatter()
  const isGood = status !== undefined && status >= 200 && status < 300
  const time = format.dateTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  return (
    <li className="flex flex-wrap gap-x-3">
      <span className="font-mono text-xs leading-5">{t('fired.what', { event, time })}</span>
      {attempt > 1 ? <span className="text-muted">{t('fired.again', { attempt })}</span> : null}
      {status === undefined ? (
        <span className="text-muted">…</span>
      ) : (
        <>
          <span className={isGood ? 'text-good' : 'text-bad'}>
            <span aria-hidden="true">{isGood ? '✓ ' : '✕ '}</span>
            {t('fired.status', { status })} · {milliseconds} ms
          </span>
          <span className="text-muted">{t(own ? 'fired.yours' : 'fired.recorder')}</span>
        </>
      )}
    </li>
  )
}
