'use client'
import { completedAt, recordOf, type TaughtLesson } from '@/lib/progress/record'
import { ProgressStore } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'
import { type Belief, BeliefsMet } from './beliefs-met.client'
import { Certificate } from './certificate.client'
import { NameField } from './name-field.client'
import { WhatIsLeft } from './what-is-left.client'

interface Props {
  lessons: TaughtLesson[]
  beliefs: Record<string, Belief>
}

/** What is left, or that nothing is; and the paper that says what was done. Before progress is read nobody knows either. */
export function CompletedDesk({ lessons, beliefs }: Props) {
  const state = useProgress()
  if (state === ProgressStore.serverState) return <div className="min-h-[60rem]" />
  const records = lessons.map((lesson) => recordOf(lesson, state.progress))
  const at = completedAt(records)
  return (
    <div className="min-h-[60rem] print:min-h-0">
      <WhatIsLeft records={records} />
      <NameField />
      <Certificate records={records} at={at} />
      <BeliefsMet beliefs={beliefs} />
    </div>
  )
}
