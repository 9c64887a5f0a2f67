// Judges a kit with a flow: plays `flow.json` as a customer would, its cards calling a fresh practice world.
import type { FlowFile } from '@/lib/content/flow-file'
import { rehearseCards } from '@/lib/practice/rehearse-cards'
import { createWorld } from '@/mocks/world'
import { answersOf, type EvidenceOf, jsonOf, nothingIn } from './evidence'

export const evidenceOf: EvidenceOf = async ({ scene, language }, files) => {
  if (scene.kind !== 'flow') throw new Error(`Failed to judge: this is no flow but ${scene.kind}.`)
  const flow = jsonOf(files, 'flow.json') as FlowFile['flow']
  const world = createWorld()
  const played = await rehearseCards({ ...scene.flow, flow, answers: answersOf(files) }, world, language)
  return { ...nothingIn(world), ...played }
}
