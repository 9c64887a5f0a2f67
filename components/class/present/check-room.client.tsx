'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { Button } from '../../ui/button'
import { type Check, checkRoom } from './check-room'

const place = {
  fetch: (path: string, init?: RequestInit) => fetch(path, init),
  now: () => Date.now(),
  after: (milliseconds: number) =>
    new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), milliseconds)),
}

/** Tries out, before anybody comes, what a class needs of this network. */
export function CheckRoom({ room }: { room: LiveRoom }) {
  const t = useTranslations('classPresent.check')
  const [checks, setChecks] = useState<Check[]>()
  const [running, setRunning] = useState(false)
  const run = async () => {
    setRunning(true)
    setChecks([])
    await checkRoom(place, (check) => setChecks((before) => [...(before ?? []), check]))
    setRunning(false)
  }
  const canGo = checks?.every(({ id, good }) => good || id === 'clock' || id === 'stream')
  return (
    <section
      aria-labelledby="class-check"
      className="rounded-2xl border border-line bg-raised p-4 shadow-card"
    >
      <h2 id="class-check" className="font-bold">
        {t('title')}
      </h2>
      <p className="text-sm text-muted">{t('text')}</p>
      <Button className="mt-2" disabled={running} onClick={() => void run()}>
        {t('run')}
      </Button>
      {checks ? (
        <ul className="mt-3 space-y-1 text-sm">
          {checks.map(({ id, good, took }) => (
            <li key={id} className={good ? 'text-good' : 'text-bad'}>
              <span aria-hidden="true">{good ? '✓' : '✗'}</span>{' '}
              {t(`${id}.${good ? 'good' : 'bad'}`, {
                milliseconds: Math.round(took ?? 0),
                seconds: Math.round((took ?? 0) / 1000),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <p role="status" className="mt-2 text-sm font-semibold">
        {running ? t('running') : checks ? t(canGo ? 'go' : 'noGo') : ''}
      </p>
      {checks && !running ? (
        <p className="text-sm text-muted">
          {t(`link.${room.get().link === 'polling' ? 'polling' : 'open'}`)}
        </p>
      ) : null}
    </section>
  )
}
