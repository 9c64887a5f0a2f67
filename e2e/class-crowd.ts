// A crowd of learners without browsers: they join and report by HTTP alone.
import { type Answered, joins, type Visitor } from '../lib/class/http/trial/visitor'

/** Less than the server lets in. */
const atOnce = 20

async function inTurns<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let i = 0; i < all.length; i += atOnce)
    done.push(...(await Promise.all(all.slice(i, i + atOnce).map(act))))
  return done
}

/** Names as a room has them: long ones, short ones, and letters of every kind. */
const nameOf = (number: number) =>
  `${['Ana', 'Maria Fernanda', 'João', 'Li', 'نور', 'Wolfeschlegelstein'][number % 6]} ${number}`

export const crowd = (url: string, code: string, many: number): Promise<Visitor[]> =>
  inTurns(
    Array.from({ length: many }, (_, i) => nameOf(i + 1)),
    (name) => joins(url, code, name),
  )

/** Each says how far it is with an exercise. */
export const report = (
  learners: readonly Visitor[],
  exercise: string,
  state: string,
  failing: readonly string[] = [],
): Promise<Answered[]> =>
  inTurns(learners, (learner) =>
    learner.command('learner', 'progress.set', { step: exercise, state, detail: { failing } }),
  )
