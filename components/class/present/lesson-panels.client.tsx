'use client'
import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { useLive } from '../use-live'
import { ClassWall } from '../wall/class-wall.client'
import type { WallStep, WallWords } from '../wall/wall-step'
import { SlideHost } from './slide-host.client'

interface Props {
  lesson: string
  steps: WallStep[]
  words: WallWords
  /** The lesson's slides. */
  children: ReactNode
}

/** What of a trainer's page belongs to one lesson. Slides stay alive while the wall is looked at. */
export function LessonPanels({ lesson, steps, words, children }: Props) {
  const [room, state] = useLive('trainer')
  return (
    <>
      <Tabs.Panel value="slides" keepMounted className="h-full">
        <SlideHost as="trainer" lesson={lesson}>
          {children}
        </SlideHost>
      </Tabs.Panel>
      <Tabs.Panel value="wall" className="p-4 sm:p-6">
        <ClassWall room={room} state={state} lesson={lesson} steps={steps} words={words} />
      </Tabs.Panel>
    </>
  )
}
