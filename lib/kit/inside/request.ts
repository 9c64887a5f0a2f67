// Judges a kit with requests: sends what stands in `requests.http`, in order, to a fresh practice world.
import { sendAll } from '@/lib/practice/rehearse-requests'
import { createWorld } from '@/mocks/world'
import { readHttpFile } from '../http-file'
import { answersOf, type EvidenceOf, nothingIn } from './evidence'

export const evidenceOf: EvidenceOf = async ({ language }, files) => {
  const world = createWorld()
  const predictions = await sendAll(readHttpFile(files['requests.http'] ?? ''), world, language)
  return {
    ...nothingIn(world),
    ...{ exchanges: world.log.entries(), answers: answersOf(files), predictions },
  }
}
