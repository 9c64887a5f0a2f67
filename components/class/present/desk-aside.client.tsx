'use client'
import { useTranslations } from 'next-intl'
import { positionOf } from '@/lib/live/room-scene'
import type { SeatedSteering } from './desk-frame.client'
import { NotesPanel } from './notes-panel.client'
import { PaceLine } from './pace-line.client'
import { RevealButtons } from './reveal-buttons.client'
import { TimerControl } from './timer-control.client'
import type { StepNotes } from './use-notes'
import { usePace } from './use-pace'

interface Props {
  steering: SeatedSteering
  notes: StepNotes | undefined
  notesShown: boolean
  onNotes: () => void
}

/** Beside the slide: minutes, what comes next, what to say, and solutions to show. */
export function DeskAside({ steering, notes, notesShown, onNotes }: Props) {
  const t = useTranslations('classPresent')
  const { room, seat, screens, index } = steering
  const live = seat.state === 'live'
  const pace = usePace(room, live ? seat.me.id : undefined, positionOf(seat.scene))
  return (
    <aside
      aria-label={t('aside')}
      className="flex min-h-0 flex-col gap-4 overflow-y-auto border-t border-line p-3 max-lg:max-h-[28dvh] lg:border-t-0 lg:border-l"
    >
      <TimerControl steering={steering} />
      <PaceLine room={room} pace={pace} planned={notes?.minutes} />
      <RevealButtons steering={steering} exercises={screens[index]?.step.exercises ?? []} />
      <NotesPanel notes={notes} next={screens[index + 1]} shown={notesShown} />
      <button
        type="button"
        aria-expanded={notesShown}
        onClick={onNotes}
        className="min-h-8 self-start text-sm text-muted underline underline-offset-4 hover:text-ink"
      >
        {t(notesShown ? 'notes.hide' : 'notes.show')}
      </button>
    </aside>
  )
}
