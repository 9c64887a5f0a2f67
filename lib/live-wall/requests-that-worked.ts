// The requests of those who are done, for comparing; whose they are is left out.
import type { ShownRequest, Wall } from './wall'

/** @param exercise or step; requests are shared under either */
export const requestsThatWorked = (
  { learners, requests }: Pick<Wall, 'learners' | 'requests'>,
  exercise: string,
): ShownRequest[] =>
  [...requests.values()].flatMap(({ member, step, request }) =>
    step === exercise && learners.get(member)?.reports.get(exercise)?.state === 'done' ? [request] : [],
  )
