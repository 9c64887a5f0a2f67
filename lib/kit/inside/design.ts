// Judges a kit with a design: lives a day with what `design.json` chooses.
import type { DesignFile } from '@/lib/content/design-file'
import { liveADay } from '@/lib/practice/design/live'
import { createWorld } from '@/mocks/world'
import { type EvidenceOf, jsonOf, nothingIn } from './evidence'

export const evidenceOf: EvidenceOf = async ({ scene }, files) => {
  if (scene.kind !== 'design') throw new Error(`Failed to judge: this is no design but ${scene.kind}.`)
  const chosen = jsonOf(files, 'design.json') as DesignFile['chosen']
  const figures = await liveADay(scene.design, chosen)
  return { ...nothingIn(createWorld()), figures }
}
