'use client'
import './stage.css'
import { Tabs } from '@base-ui/react/tabs'
import { useLocale } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { positionOf, type Snapshot, timerOf } from '@/lib/live/room-scene'
import { DeskAside } from './desk-aside.client'
import { DeskBar } from './desk-bar.client'
import { DeskFoot } from './desk-foot.client'
import { toggleFullScreen } from './full-screen'
import { GoToDialog } from './go-to-dialog.client'
import { HelpDialog } from './help-dialog.client'
import type { Action } from './key-actions'
import { Lobby } from './lobby.client'
import { type Show, showIn } from './screen-show'
import { usualMinutes } from './timer-control.client'
import { TroubleLine } from './trouble-line.client'
import { useClassCode } from './use-class-code'
import { useKeys } from './use-keys'
import { useLaser } from './use-laser'
import { useNotes } from './use-notes'
import { useSentKeys } from './use-screen-keys'
import type { Steering } from './use-steering'

export type SeatedSteering = Steering & { seat: Snapshot }
export type DeskTab = 'slides' | 'wall' | 'lobby'

/** The trainer's page: the slide, what is said to it and what comes next, and everything within reach of a key. */
export function DeskFrame({ steering, children }: { steering: SeatedSteering; children: ReactNode }) {
  const { room, seat, act, move } = steering
  const [tab, setTab] = useState<DeskTab>(seat.state === 'lobby' ? 'lobby' : 'slides')
  const [laser, setLaser] = useState(false)
  const [notesShown, setNotesShown] = useState(true)
  const [dialog, setDialog] = useState<'go-to' | 'help'>()
  const classCode = useClassCode('trainer')
  const position = positionOf(seat.scene)
  const notes = useNotes('trainer', position?.lesson, useLocale())
  useLaser(room, laser && steering.drives && tab === 'slides')

  const toggleTimer = () => {
    const running = timerOf(seat.scene) !== null
    void act('timer.set', { until: running ? null : Math.round(room.now() + usualMinutes * 60_000) })
  }
  const show = showIn(seat.scene)
  const setShow = (next: Show) => void act('screen.show', { show: next })
  const run = (action: Action): unknown => {
    if (action === 'next' || action === 'back' || action === 'first' || action === 'last') return move(action)
    if (action === 'black') return setShow(show === 'black' ? 'slide' : 'black')
    if (action === 'laser') return setLaser(!laser)
    if (action === 'timer') return toggleTimer()
    if (action === 'notes') return setNotesShown(!notesShown)
    if (action === 'full-screen') return toggleFullScreen()
    if (action === 'go-to' || action === 'help') return setDialog(action)
    if (action !== 'escape') return setTab(action)
    setLaser(false)
    if (show !== 'slide' && steering.drives) setShow('slide')
    return false
  }
  useKeys(run)
  useSentKeys(run)

  return (
    <Tabs.Root
      value={tab}
      onValueChange={(next) => setTab(next as DeskTab)}
      data-stage="desk"
      className="grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto] bg-surface"
    >
      <DeskBar steering={steering} code={classCode.code} onHelp={() => setDialog('help')} />
      <div
        className={`grid min-h-0 grid-rows-[minmax(0,1fr)_auto] lg:grid-rows-1 ${tab === 'lobby' ? '' : 'lg:grid-cols-[minmax(0,1fr)_20rem]'}`}
      >
        <div className="min-h-0 overflow-y-auto border-line">
          {children}
          <Tabs.Panel value="lobby" className="p-4 sm:p-6">
            <Lobby steering={steering} classCode={classCode} onStarted={() => setTab('slides')} />
          </Tabs.Panel>
        </div>
        {tab === 'lobby' ? null : (
          <DeskAside
            steering={steering}
            notes={position && notes[position.step]}
            notesShown={notesShown}
            onNotes={() => setNotesShown(!notesShown)}
          />
        )}
      </div>
      <div>
        <TroubleLine steering={steering} />
        <DeskFoot steering={steering} laser={laser} onAction={run} />
      </div>
      <GoToDialog steering={steering} open={dialog === 'go-to'} onClose={() => setDialog(undefined)} />
      <HelpDialog open={dialog === 'help'} onClose={() => setDialog(undefined)} />
    </Tabs.Root>
  )
}
