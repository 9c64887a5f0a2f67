// Plays a flow the way a learner would, outside the browser: tests judge solutions and wrong answers with it.
import type { World } from '@/mocks/world'
import type { Flow, FlowContact, Play } from './flow'
import { FlowPlayer } from './player'
import { worldStage } from './stage'

/** One time through: who writes, and what they answer each time they are asked. */
export interface Scene {
  contact: FlowContact
  answers: readonly string[]
}

/** A play whose answers run out is left waiting; answers that nobody asked for are not given. */
export async function rehearseFlow(
  flow: Flow,
  script: readonly Scene[],
  world: Pick<World, 'clock' | 'log' | 'send'>,
): Promise<Play[]> {
  const plays: Play[] = []
  for (const { contact, answers } of script) {
    const player = new FlowPlayer(worldStage(world), flow, contact)
    await player.begin()
    for (const answer of answers) await player.answer(answer)
    plays.push(player.get())
  }
  return plays
}
