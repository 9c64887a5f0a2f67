'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import { requestDiff } from '@/lib/live-wall/request-diff'
import { requestsThatWorked } from '@/lib/live-wall/requests-that-worked'
import type { Learner, Wall } from '@/lib/live-wall/wall'
import { Button } from '../../ui/button'
import { InlineCode } from '../../ui/inline-code'
import { AskOnce } from './ask-once.client'
import { RefusalLine } from './refusal-line.client'
import { RequestDifferences } from './request-differences.client'
import { ShownRequestView } from './shown-request.client'
import type { Subject } from './subject'
import { useSend } from './use-send'

interface Props {
  room: LiveRoom
  wall: Wall
  learner: Learner
  subject: Subject
  beliefs: Record<string, string>
  onClose: () => void
}

/** One learner: what fails, what they ask, what their request lacks; and the way out of the class. */
export function LearnerCard({ room, wall, learner, subject, beliefs, onClose }: Props) {
  const t = useTranslations('classWall')
  const { send, busy, refused } = useSend(room)
  const { id, name } = learner
  const report = learner.reports.get(subject.id)
  const hand = wall.hands.find(({ member }) => member === id)
  const request = wall.requests.get(`${id} ${subject.id}`)?.request ?? hand?.shown
  const worked = requestsThatWorked(wall, subject.id)
  return (
    <section
      aria-label={name}
      className="grid gap-3 rounded-xl border border-line-strong bg-raised p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg font-bold">
          <bdi>{name}</bdi>
          <span className="ml-3 text-sm font-medium text-muted">
            {t(`state.${report?.state ?? 'none'}`)} · {t(wall.present.has(id) ? 'here' : 'away')}
          </span>
        </h3>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
      {report?.state !== 'done' && report?.detail.failing?.length ? (
        <div className="text-sm">
          <p className="font-semibold">{t('notYet')}</p>
          <ul className="list-disc pl-5">
            {report.detail.failing.map((check) => (
              <li key={check}>
                <InlineCode text={subject.checks[check] ?? check} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {report?.detail.beliefs?.map((belief) => (
        <p key={belief} className="text-sm">
          <span className="font-semibold">{t('believes')}</span>{' '}
          <InlineCode text={beliefs[belief] ?? belief} />
        </p>
      ))}
      {hand?.note ? (
        <blockquote className="border-l-4 border-bad pl-3 text-sm">{hand.note}</blockquote>
      ) : null}
      {request ? (
        <div className="grid gap-3 lg:grid-cols-2">
          <ShownRequestView request={request} />
          <RequestDifferences differences={requestDiff(request, worked)} of={worked.length} />
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {hand ? (
          <Button variant="primary" disabled={busy} onClick={() => send('help.resolve', { member: id })}>
            {t('hands.resolve')}
          </Button>
        ) : null}
        <AskOnce
          label={t('kick.label')}
          question={t('kick.question', { name })}
          yes={t('kick.yes')}
          no={t('kick.no')}
          disabled={busy}
          onYes={() => send('member.kick', { member: id })}
        />
        <RefusalLine code={refused} />
      </div>
    </section>
  )
}
