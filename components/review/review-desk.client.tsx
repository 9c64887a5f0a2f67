'use client'
import { useState } from 'react'
import { localDay } from '@/lib/progress/day'
import { reviewOn } from '@/lib/progress/review'
import { ProgressStore, progress as store } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'
import { AskedAgain } from './asked-again.client'
import type { AskedQuestion } from './questions'
import { Rest } from './rest.client'

/** Before progress is read nobody knows what is due. */
export function ReviewDesk({ questions }: { questions: AskedQuestion[] }) {
  const read = useProgress() !== ProgressStore.serverState
  return <div className="min-h-96">{read ? <Sitting questions={questions} /> : null}</div>
}

/** What is due when the page opens, one question after the other; what is answered meanwhile changes nothing in the list. */
function Sitting({ questions }: { questions: AskedQuestion[] }) {
  const [today] = useState(() => localDay(new Date().toISOString()))
  const [queue] = useState(() => reviewOn(today, questions, store.get().progress).due)
  const [place, setPlace] = useState(0)
  const [right, setRight] = useState(0)
  const question = queue[place]
  if (question === undefined)
    return <Rest questions={questions} today={today} asked={queue.length} right={right} />
  return (
    <AskedAgain
      key={question.id}
      question={question}
      number={place + 1}
      total={queue.length}
      onFirst={(isRight) => setRight(right + (isRight ? 1 : 0))}
      onNext={() => setPlace(place + 1)}
    />
  )
}
