import type { WallExercise, WallStep } from './wall-step'

/** What the tiles are about: an exercise, or a step that has none. */
export interface Subject {
  /** As progress is reported under. */
  id: string
  step: string
  title: string
  checks: WallExercise['checks']
}

/** Everything in a lesson that a wall can be about, in order. */
export const subjectsOf = (lesson: string, steps: readonly WallStep[]): Subject[] =>
  steps.flatMap((step) => [
    ...(step.exercises ?? []).map(({ id, title, checks }) => ({ id, step: step.id, title, checks })),
    { id: `${lesson}#${step.id}`, step: step.id, title: step.title, checks: {} },
  ])

/** @param step where the class is: its first exercise, or the step itself */
export const subjectAt = (subjects: readonly Subject[], step: string | undefined): Subject | undefined =>
  subjects.find((subject) => subject.step === step) ?? subjects[0]
