'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { requestDiff } from '@/lib/live-wall/request-diff'
import { requestsThatWorked } from '@/lib/live-wall/requests-that-worked'
import type { Hand, Wall } from '@/lib/live-wall/wall'
import { Button } from '../../ui/button'
import { RequestDifferences } from './request-differences.client'
import { ShownRequestView } from './shown-request.client'
import type { Subject } from './subject'

interface Props {
  wall: Wall
  subjects: readonly Subject[]
  /** Server milliseconds. */
  now: number
  busy: boolean
  onResolve: (member: string) => void
}

/** Raised hands, the longest first. */
export function HandQueue({ wall, subjects, now, busy, onResolve }: Props) {
  const t = useTranslations('classWall.hands')
  const format = useFormatter()
  if (wall.hands.length === 0) return <p className="text-sm text-muted">{t('none')}</p>
  const worked = (hand: Hand) => requestsThatWorked(wall, hand.step)
  return (
    <ol className="grid gap-3">
      {wall.hands.map((hand) => (
        <li key={hand.member} className="grid gap-2 rounded-xl border border-line bg-raised p-4">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <p>
              <bdi className="font-semibold">{wall.learners.get(hand.member)?.name ?? '–'}</bdi>
              <span className="ml-2 text-sm text-muted">
                {subjects.find(({ id }) => id === hand.step)?.title ?? hand.step} ·{' '}
                {format.relativeTime(hand.at, { now: Math.max(now, hand.at) })}
              </span>
            </p>
            <Button disabled={busy} onClick={() => onResolve(hand.member)}>
              {t('resolve')}
            </Button>
          </div>
          {hand.note ? (
            <blockquote className="border-l-4 border-bad pl-3 text-sm">{hand.note}</blockquote>
          ) : null}
          {hand.shown ? (
            <div className="grid gap-3">
              <ShownRequestView request={hand.shown} />
              <RequestDifferences
                differences={requestDiff(hand.shown, worked(hand))}
                of={worked(hand).length}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
