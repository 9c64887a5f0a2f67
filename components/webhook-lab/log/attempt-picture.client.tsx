'use client'
import type { AttemptRow } from '@/mocks/webhooks/delivery/delivery'
import { type AttemptPlace, attemptPlaces } from './attempt-places'

const signs: Record<AttemptPlace['state'], [sign: string, look: string]> = {
  good: ['✓', 'bg-good-soft text-good border-good'],
  bad: ['✕', 'bg-bad-soft text-bad border-bad'],
  open: ['→', 'bg-push-soft text-push border-push'],
  next: ['○', 'bg-raised text-muted border-line-strong border-dashed'],
}

/** The attempts along a line of time; the table below says the same in words. */
export function AttemptPicture({ attempts }: { attempts: readonly Readonly<AttemptRow>[] }) {
  return (
    <div aria-hidden="true" className="relative mt-4 mr-6 h-8">
      <div className="absolute top-3 right-0 left-0 border-t border-line-strong" />
      {attemptPlaces(attempts).map(({ id, place, state }) => (
        <span
          key={id}
          style={{ left: `${place * 100}%` }}
          className={`absolute top-0 flex size-6 items-center justify-center rounded-full border text-xs transition-[left] ${signs[state][1]}`}
        >
          {signs[state][0]}
        </span>
      ))}
    </div>
  )
}
