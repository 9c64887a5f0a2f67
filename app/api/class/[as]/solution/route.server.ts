import { startOf } from '@/components/exercise/start-of'
import { json } from '@/lib/class/http/answer'
import { localeOf, partOf } from '@/lib/class/http/course'
import { seated } from '@/lib/class/http/route'
import { demandRevealed } from '@/lib/class/http/shown'
import { Refusal } from '@/lib/class/refusal'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'

/** An exercise's solution in the shape a workbench opens with: for trainers always, for others once it is revealed. */
export const GET = seated(async ({ live, member, query }) => {
  const id = query.get('exercise') ?? ''
  const { lesson, slug } = partOf(id)
  await demandRevealed(live, member, id)
  if (!exerciseSlugs(lesson).includes(slug)) throw new Refusal('not-allowed')
  const exercise = readExercise(lesson, slug, localeOf(query))
  return json({
    explanation: exercise.messages.explanation,
    solution: startOf(exercise.solution, exercise, localeOf(query)),
  })
})
