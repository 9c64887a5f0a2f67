'use client'
import { useEffect, useState } from 'react'
import type { PracticeSession } from '@/lib/practice/session'
import { onFirstTouch } from '../shell/first-touch'

interface Props {
  session: PracticeSession
  /** What has just come to an end, another one each time: the verdicts of a Check, a run. Nothing is shown before. */
  after: unknown
  /** Id, where an exercise may have laid out the traces itself. */
  exercise?: string
  /** Shows the exchange a card points at. */
  onShow: (exchange: string) => void
}

const load = () => import('./belief-cards.client')

/** A card about a belief that what was done shows. A help, no part of the task: where its code cannot be had, nothing is there. */
export function Beliefs({ after, ...about }: Props) {
  const [cards, setCards] = useState<Awaited<ReturnType<typeof load>>>()
  const isTime = after !== undefined
  useEffect(() => onFirstTouch(load), [])
  useEffect(() => {
    if (isTime) load().then(setCards, () => undefined)
  }, [isTime])
  return cards && isTime ? <cards.BeliefCards {...about} after={after} /> : null
}
