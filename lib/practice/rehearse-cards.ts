// Plays a flow exercise the way a learner would, outside the browser: who writes, and what they answer, as its file says.
import { type FlowFile, scenesOf } from '@/lib/content/flow-file'
import { rehearseFlow } from '@/lib/flow/rehearse-flow'
import { localeOf } from '@/mocks/locale'
import type { World } from '@/mocks/world'
import type { Evidence } from './evidence'

export async function rehearseCards(
  file: FlowFile,
  world: World,
  language: string,
): Promise<Pick<Evidence, 'exchanges' | 'answers' | 'flow'>> {
  // A card says no language; the practice platform words its errors in this one.
  world.locale = localeOf(new Headers({ 'accept-language': language }))
  const plays = await rehearseFlow(file.flow, scenesOf(file, 'flow.json'), world)
  return { exchanges: world.log.entries(), answers: file.answers, flow: { flow: file.flow, plays } }
}
