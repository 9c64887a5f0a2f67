// Judges a kit with a workflow: runs `workflow.json` in a fresh practice world.
import type { WorkflowFile } from '@/lib/content/workflow-file'
import { rehearseNodes } from '@/lib/practice/rehearse-nodes'
import { createWorld } from '@/mocks/world'
import { answersOf, type EvidenceOf, jsonOf, nothingIn } from './evidence'

export const evidenceOf: EvidenceOf = async ({ scene, language }, files) => {
  if (scene.kind !== 'workflow') throw new Error(`Failed to judge: this is no workflow but ${scene.kind}.`)
  const workflow = jsonOf(files, 'workflow.json') as WorkflowFile['workflow']
  const world = createWorld()
  const ran = await rehearseNodes({ ...scene.workflow, workflow, answers: answersOf(files) }, world, language)
  return { ...nothingIn(world), ...ran }
}
