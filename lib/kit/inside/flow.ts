// Judges a kit with a flow: plays `flow.json` as customers would, its cards calling a fresh practice world.
import type { Flow } from '@/lib/flow/flow'
import { rehearseFlow } from '@/lib/flow/rehearse-flow'
import { localeOf } from '@/mocks/locale'
import { createWorld } from '@/mocks/world'
import { answersOf, type EvidenceOf, jsonOf, nothingIn } from './evidence'

export const evidenceOf: EvidenceOf = async ({ scene, language }, files) => {
  if (scene.kind !== 'flow') throw new Error(`Failed to judge: this is no flow but ${scene.kind}.`)
  const flow = jsonOf(files, 'flow.json') as Flow
  const world = createWorld()
  // A card says no language; the practice platform words its errors in this one.
  world.locale = localeOf(new Headers({ 'accept-language': language }))
  const plays = await rehearseFlow(flow, scene.plays, world)
  return {
    ...nothingIn(world),
    ...{ exchanges: world.log.entries(), answers: answersOf(files), flow: { flow, plays } },
  }
}
