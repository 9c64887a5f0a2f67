// Where to begin: at the first lesson whose task was missed. Answers are kept, so a closed page loses none.
import type { Progress } from './schema'

export interface JudgedTask {
  id: string
  lesson: string
  /** Id of the right choice. */
  answer: string
}

/** The answer of those who say that they do not know. */
export const unknown = 'unknown'

/** Where answers to the diagnostic's tasks are kept among all answers. */
export const taskKey = (id: string) => `diagnostic/${id}`

/**
 * @param since only answers given after this moment count; ISO 8601, empty for all
 * @returns task id → choice
 */
export function givenAnswers(
  tasks: readonly JudgedTask[],
  { answers }: Progress,
  since = '',
): Record<string, string> {
  const given = tasks.flatMap(({ id }) => {
    const answer = answers[taskKey(id)]
    return answer !== undefined && answer.at > since ? [[id, answer.choice] as const] : []
  })
  return Object.fromEntries(given)
}

/** @returns the first task that was not answered right, or undefined when all were */
export const firstMissed = <T extends JudgedTask>(
  tasks: readonly T[],
  given: Readonly<Record<string, string>>,
): T | undefined => tasks.find(({ id, answer }) => given[id] !== answer)
