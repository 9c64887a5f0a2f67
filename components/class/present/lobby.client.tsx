'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { CheckRoom } from './check-room.client'
import { CodeCard } from './code-card.client'
import type { SeatedSteering } from './desk-frame.client'
import { Invitations } from './invitations.client'
import type { ClassCode } from './use-class-code'
import { useWho } from './use-who'
import { WhoList } from './who-list.client'

interface Props {
  steering: SeatedSteering
  classCode: ClassCode
  onStarted: () => void
}

/** Before it begins, and whenever somebody comes late: how to get in, who is in, and what else may look on. */
export function Lobby({ steering, classCode, onStarted }: Props) {
  const t = useTranslations('classPresent.lobby')
  const { room, seat, act, drives } = steering
  const { code, rotate } = classCode
  const who = useWho(room)
  const start = async () => {
    if (await act('room.start', {})) onStarted()
  }
  return (
    <div className="mx-auto grid max-w-6xl gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-6">
        <CodeCard code={code} />
        <div className="flex flex-wrap items-center gap-3">
          {seat.state === 'lobby' ? (
            <Button
              variant="primary"
              className="min-h-12 px-6 text-base"
              disabled={!drives}
              onClick={() => void start()}
            >
              {t('start')}
            </Button>
          ) : (
            <Button variant="primary" onClick={onStarted}>
              {t('toSlides')}
            </Button>
          )}
          <Button
            aria-pressed={seat.locked}
            onClick={() => void act(seat.locked ? 'room.unlock' : 'room.lock', {})}
          >
            {t(seat.locked ? 'unlock' : 'lock')}
          </Button>
          <Button onClick={() => void rotate().catch(() => {})}>{t('newCode')}</Button>
        </div>
        <p className="text-sm text-muted">{t(seat.locked ? 'locked' : 'open')}</p>
        <WhoList who={who} onKick={(member) => void act('member.kick', { member })} />
      </div>
      <div className="space-y-6">
        <Invitations drives={drives} />
        <CheckRoom room={room} />
      </div>
    </div>
  )
}
