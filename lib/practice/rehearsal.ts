// Goes through an exercise the way a learner would, outside the browser: tests judge solutions and wrong answers with it.

import { type Attempt, entryFile } from '@/lib/content/attempt'
import { createWorld } from '@/mocks/world'
import { liveADay } from './design/live'
import type { Evidence } from './evidence'
import { rehearseCards } from './rehearse-cards'
import { rehearseCode } from './rehearse-code'
import { rehearseLab } from './rehearse-lab'
import { rehearseNodes } from './rehearse-nodes'
import { sendAll } from './rehearse-requests'

/** @returns what the checks of the exercise would be shown */
export async function rehearse(attempt: Attempt, language: string): Promise<Evidence> {
  const world = createWorld()
  if (attempt.kind === 'webhook') return rehearseLab(attempt, language)
  if (attempt.kind === 'code') return rehearseCode(attempt.files, entryFile, world, language)
  const nothing: Evidence = {
    ...{ exchanges: [], world, console: [], outcome: 'none', answers: {}, predictions: [], order: [] },
  }
  // Where lines wait to be placed, none is at first.
  if (attempt.kind === 'order') return { ...nothing, order: attempt.file.pool ? [] : attempt.file.order }
  if (attempt.kind === 'design')
    return { ...nothing, figures: await liveADay(attempt.file, attempt.file.chosen) }
  if (attempt.kind === 'flow') return { ...nothing, ...(await rehearseCards(attempt.file, world, language)) }
  if (attempt.kind === 'workflow')
    return { ...nothing, ...(await rehearseNodes(attempt.file, world, language)) }
  const predictions = await sendAll(attempt.file, world, language)
  const exchanges = world.log.entries()
  return { ...nothing, exchanges, answers: attempt.file.answers, predictions }
}
