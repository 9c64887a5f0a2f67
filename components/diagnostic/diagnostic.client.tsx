'use client'
import { useState } from 'react'
import { firstMissed, givenAnswers, taskKey } from '@/lib/progress/diagnostic'
import { ProgressStore, progress as store } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'
import { Outcome } from './outcome.client'
import type { LessonLink, LinkedTask } from './task-link'
import { TaskScreen } from './task-screen.client'

interface Props {
  tasks: LinkedTask[]
  /** Where those go who miss nothing. */
  last: LessonLink
}

/** Eight tasks, then where to begin. Before progress is read nobody knows which task is next. */
export function Diagnostic(props: Props) {
  const read = useProgress() !== ProgressStore.serverState
  return <div className="min-h-[40rem]">{read ? <Round {...props} /> : null}</div>
}

/** Goes on where a closed page left off; a finished round shows its outcome until it is done again. */
function Round({ tasks, last }: Props) {
  const { progress } = useProgress()
  const [since, setSince] = useState(() => store.get().progress.diagnostic?.at ?? '')
  const given = givenAnswers(tasks, progress, since)
  const [place, setPlace] = useState(() => {
    const begun = tasks.some(({ id }) => given[id] !== undefined)
    return since === '' || begun ? tasks.findIndex(({ id }) => given[id] === undefined) : tasks.length
  })
  const [moved, setMoved] = useState(false)
  const go = (to: number) => {
    setMoved(true)
    setPlace(to)
  }
  const answer = (task: LinkedTask, choice: string) => {
    store.recordAnswer(taskKey(task.id), choice)
    if (place < tasks.length - 1) return go(place + 1)
    store.recordDiagnostic(firstMissed(tasks, { ...given, [task.id]: choice })?.lesson ?? last.id)
    go(tasks.length)
  }
  const again = () => {
    setSince(new Date().toISOString())
    go(0)
  }
  const task = tasks[place]
  if (task === undefined) return <Outcome tasks={tasks} last={last} onAgain={again} focus={moved} />
  return (
    <TaskScreen
      key={task.id}
      task={task}
      place={{ number: place + 1, total: tasks.length, moved }}
      given={given[task.id]}
      onAnswer={(choice) => answer(task, choice)}
      onBack={place > 0 ? () => go(place - 1) : undefined}
    />
  )
}
