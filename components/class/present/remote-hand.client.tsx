'use client'
import './stage.css'
import { useLocale, useTranslations } from 'next-intl'
import { positionOf } from '@/lib/live/room-scene'
import { Button } from '../../ui/button'
import type { SeatedSteering } from './desk-frame.client'
import { LaserPad } from './laser-pad.client'
import { LinkWord } from './link-word.client'
import { NotesPanel } from './notes-panel.client'
import { QuestionButtons } from './question-buttons.client'
import { ShowChoice } from './show-choice.client'
import { TimerControl } from './timer-control.client'
import { TroubleLine } from './trouble-line.client'
import { useKeys } from './use-keys'
import { useNotes } from './use-notes'

/** Two big buttons under the thumb, and above them what the trainer wants to read. */
export function RemoteHand({ steering }: { steering: SeatedSteering }) {
  const t = useTranslations('classPresent')
  const { room, seat, screens, index, move } = steering
  const position = positionOf(seat.scene)
  const notes = useNotes('remote', position?.lesson, useLocale())
  const here = screens[index]
  useKeys((action) => (action === 'next' || action === 'back' ? move(action) : false))
  return (
    <div data-stage="remote" className="mx-auto flex h-dvh max-w-xl flex-col bg-surface">
      <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2">
        <LinkWord state={steering.state} />
        <p className="text-sm text-muted tabular-nums">
          {here ? t('stepOf', { number: here.number, total: here.lesson.steps.length }) : ''}
        </p>
      </div>
      <div className="min-h-0 flex-1 space-y-4 overflow-y-auto p-4">
        <section aria-label={t('remote.now')}>
          <p className="text-sm text-muted">{here?.lesson.title}</p>
          <h1 className="text-xl font-bold">{here?.step.title}</h1>
          {here && here.step.screens > 1 ? (
            <p className="text-sm text-muted">
              {t('screenOf', { number: here.position.fragment + 1, total: here.step.screens })}
            </p>
          ) : null}
        </section>
        {seat.state === 'lobby' ? <p className="text-sm text-warn">{t('remote.lobby')}</p> : null}
        <TimerControl steering={steering} />
        <ShowChoice steering={steering} />
        <QuestionButtons steering={steering} questions={here?.step.questions ?? []} />
        <NotesPanel notes={position && notes[position.step]} next={screens[index + 1]} shown />
        <LaserPad room={room} />
      </div>
      <TroubleLine steering={steering} />
      <div className="grid grid-cols-[1fr_2fr] gap-3 border-t border-line p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <Button className="min-h-24 text-lg" disabled={index === 0} onClick={() => move('back')}>
          <span aria-hidden="true">←</span> {t('move.back')}
        </Button>
        <Button
          variant="primary"
          className="min-h-24 text-xl"
          disabled={index === screens.length - 1}
          onClick={() => move('next')}
        >
          {t('move.next')} <span aria-hidden="true">→</span>
        </Button>
      </div>
    </div>
  )
}
