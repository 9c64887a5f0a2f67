import type { WallQuiz, WallStep } from '../wall/wall-step'
import type { CourseWords } from './course-words'

/** What ids are called; whatever is not known keeps its id. */
export class Names {
  readonly #exercises: Map<string, { title: string; checks: Record<string, string> }>
  readonly #quizzes: Map<string, WallQuiz>

  constructor(private words: CourseWords) {
    const steps = Object.values(words.lessons).flatMap((lesson) => lesson.steps)
    this.#exercises = new Map(steps.flatMap(({ exercises = [] }) => exercises.map((one) => [one.id, one])))
    this.#quizzes = new Map(steps.flatMap(({ quizzes = [] }) => quizzes.map((one) => [one.id, one])))
  }

  readonly lesson = (id: string): string => this.words.lessons[id]?.title ?? id

  readonly step = (lesson: string, step: string): string =>
    this.words.lessons[lesson]?.steps.find(({ id }: WallStep) => id === step)?.title ?? step

  readonly exercise = (id: string): string => this.#exercises.get(id)?.title ?? id

  readonly check = (exercise: string, check: string): string =>
    this.#exercises.get(exercise)?.checks[check] ?? check

  readonly belief = (id: string): string => this.words.beliefs[id] ?? id

  readonly question = (poll: string): string | undefined => this.#quizzes.get(poll)?.question

  readonly choice = (poll: string, choice: string): string =>
    this.#quizzes.get(poll)?.choices.find(({ id }) => id === choice)?.label ?? choice
}
