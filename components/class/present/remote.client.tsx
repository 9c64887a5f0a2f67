'use client'
import { useTranslations } from 'next-intl'
import type { DeckLesson } from './deck-position'
import { Doorstep } from './doorstep.client'
import { RemoteHand } from './remote-hand.client'
import { TicketDoor } from './ticket-door.client'
import { useLease } from './use-lease'
import { useSteering } from './use-steering'
import { useWakeLock } from './use-wake-lock'

/** A trainer's phone: the class in one hand. */
export function Remote({ deck }: { deck: DeckLesson[] }) {
  const t = useTranslations('classPresent.remote')
  return (
    <TicketDoor name={t('name')}>
      <RemoteStage deck={deck} />
    </TicketDoor>
  )
}

function RemoteStage({ deck }: { deck: DeckLesson[] }) {
  const steering = useSteering('remote', deck)
  const { room, state, seat } = steering
  useLease(room, seat !== undefined && seat.state !== 'ended')
  useWakeLock()
  if (seat?.state === 'ended') return <Doorstep why="ended" />
  if (state.link === 'gone' || state.link === 'no-seat') return <Doorstep why={state.link} />
  if (seat === undefined) return <Doorstep why={state.link === 'full' ? 'full' : 'connecting'} />
  return <RemoteHand steering={{ ...steering, seat }} />
}
