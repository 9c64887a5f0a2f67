// Judges a kit with a webhook: what happens in the lab reaches `src/route.js`, faults and all, on the world's clock.
import type { LabAct } from '@/lib/content/lab-file'
import { rehearseLab } from '@/lib/practice/rehearse-lab'
import { answersOf, codeOf, type EvidenceOf, jsonOf } from './evidence'

/** The lab knows its handler by this name. */
const asInLab = ({ '/route.js': route, ...others }: Record<string, string>) =>
  route === undefined ? others : { ...others, '/route.ts': route }

export const evidenceOf: EvidenceOf = ({ scene, language }, files) => {
  if (scene.kind !== 'webhook') throw new Error(`Failed to judge: this is no webhook but ${scene.kind}.`)
  const does = scene.lab.does ?? (jsonOf(files, 'lab.json') as LabAct[])
  const lab = { ...scene.lab, does, answers: answersOf(files) }
  return rehearseLab({ kind: 'webhook', lab, files: asInLab(codeOf(files)) }, language)
}
