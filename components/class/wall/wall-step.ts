import type { Step } from '@/lib/content/steps'
import type { EventName } from '../../webhook-lab/lab-start'

export interface WallExercise {
  id: string
  title: string
  /** Check id → what it asks for. */
  checks: Record<string, string>
}

export interface WallQuiz {
  /** Also the poll's id. */
  id: string
  /** Words only; what was code stands in back-ticks. */
  question: string
  choices: { id: string; label: string }[]
}

/** A step with what can be watched and asked in it; a plain step of a lesson is one without anything. */
export interface WallStep extends Step {
  exercises?: WallExercise[]
  quizzes?: WallQuiz[]
}

/** Words the wall needs that are the same for every lesson. */
export interface WallWords {
  events: readonly EventName[]
  /** Misconception card → the belief. */
  beliefs: Record<string, string>
}
