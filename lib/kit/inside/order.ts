// Judges a kit with lines to order: `order.json` lists their ids.
import { createWorld } from '@/mocks/world'
import { type EvidenceOf, jsonOf, nothingIn } from './evidence'

export const evidenceOf: EvidenceOf = async (_, files) => {
  const order = jsonOf(files, 'order.json')
  return { ...nothingIn(createWorld()), order: Array.isArray(order) ? order.map(String) : [] }
}
