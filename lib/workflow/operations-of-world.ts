// The platform's operations for its nodes where there is no page to ask for its list: for rehearsals, which must see what a page sees.
import { operationList } from '@/components/request-console/operation-list'
import type { StageOperation } from './engine/stage'
import { operationsFrom } from './operations'

let known: ((id: string) => StageOperation | undefined) | undefined

/** The list is the same for every world and every language, but for its words. */
export function operationsOfWorld(): (id: string) => StageOperation | undefined {
  known ??= operationsFrom(operationList('en', () => ''))
  return known
}
