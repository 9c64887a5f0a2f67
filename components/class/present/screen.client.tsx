'use client'
import './stage.css'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { type Snapshot, timerOf } from '@/lib/live/room-scene'
import { useLive } from '../use-live'
import { CodeCard } from './code-card.client'
import { Doorstep } from './doorstep.client'
import { toggleFullScreen } from './full-screen'
import { ScreenCorner } from './screen-corner.client'
import { ScreenDeliveries } from './screen-deliveries.client'
import { ScreenPoll } from './screen-poll.client'
import { showIn } from './screen-show'
import { ScreenSign } from './screen-sign.client'
import { TicketDoor } from './ticket-door.client'
import { useClassCode } from './use-class-code'
import { useFollowLesson } from './use-follow-lesson'
import { useKeys } from './use-keys'
import { useKeySender } from './use-screen-keys'
import { useWakeLock } from './use-wake-lock'

/** The projector's page: what everybody may see, and nothing a trainer alone should. */
export function Screen({ pictures, children }: { pictures: readonly string[]; children: ReactNode }) {
  const t = useTranslations('classPresent.screen')
  return (
    <TicketDoor name={t('name')}>
      <ScreenStage pictures={pictures}>{children}</ScreenStage>
    </TicketDoor>
  )
}

interface Props {
  /** What the sign of the door is made of. */
  pictures: readonly string[]
  children: ReactNode
}

function ScreenStage({ pictures, children }: Props) {
  const t = useTranslations('classPresent.screen')
  const [room, state] = useLive('screen')
  const { seat, link } = state
  useFollowLesson('/class/screen', seat?.state === 'live' ? seat.scene : undefined)
  const { code } = useClassCode('screen')
  useWakeLock()
  if (seat?.state === 'ended') return <Doorstep why="ended" />
  if (link === 'gone' || link === 'no-seat') return <Doorstep why={link} />
  if (seat === undefined) return <Doorstep why={link === 'full' ? 'full' : 'connecting'} />
  return (
    <div data-stage="screen" className="relative h-dvh overflow-hidden bg-surface">
      <h1 className="sr-only">{t('title')}</h1>
      <ScreenSheet room={room} seat={seat} code={code} pictures={pictures}>
        {children}
      </ScreenSheet>
      <ScreenCorner
        room={room}
        code={code}
        until={timerOf(seat.scene)}
        lost={link === 'lost'}
        locked={seat.locked}
      />
    </div>
  )
}

interface SheetProps extends Props {
  room: LiveRoom
  seat: Snapshot
  code: string | undefined
}

/** What covers the slide before the class begins, and when the trainer wants no slide to be seen. */
function ScreenSheet({ room, seat, code, pictures, children }: SheetProps) {
  const t = useTranslations('classPresent.screen')
  const show = showIn(seat.scene)
  const covered = seat.state === 'lobby' || show === 'code'
  const send = useKeySender()
  useKeys((action) => (action === 'full-screen' ? toggleFullScreen() : send(action)))
  return (
    <>
      <div className={`h-full pb-10 ${covered ? 'hidden' : ''}`}>{children}</div>
      {covered ? (
        <div className="grid h-full place-content-center gap-8 p-8">
          <h2 className="text-2xl font-extrabold tracking-tight">{t('welcome')}</h2>
          <CodeCard code={code} bare />
          <ScreenSign pictures={pictures} />
        </div>
      ) : null}
      {covered ? null : <ScreenPoll room={room} scene={seat.scene} />}
      {show === 'deliveries' && !covered ? <ScreenDeliveries room={room} /> : null}
      {show === 'black' ? (
        <div data-black role="status" aria-label={t('black')} className="absolute inset-0 z-40 bg-[#000]" />
      ) : null}
    </>
  )
}
