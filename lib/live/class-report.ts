// What is left of a class when it is over: who was there, what they managed, what they were asked and what reached them.

export interface LearnerReport {
  id: string
  name: string
  /** Server milliseconds. */
  joined: number
  /** Never connected where it is null. */
  lastSeen: number | null
  minutes: number
  /** Exercise or step → how far it went. */
  progress: Record<string, string>
  hands: number
  questions: number
}

export interface ExerciseReport {
  id: string
  working: number
  failing: number
  done: number
  stuck: number
  /** Checks that failed last, most learners first. */
  checks: { check: string; learners: number }[]
  beliefs: { belief: string; learners: number }[]
}

export interface StepReport {
  lesson: string
  step: string
  /** Shown for so long, all visits together. */
  milliseconds: number
  visits: number
}

export interface PollReport {
  poll: string
  round: number
  /** What was asked on the spot. */
  text?: string
  choices: string[]
  anonymous: boolean
  published: boolean
  totals: Record<string, number>
  /** Learner → choice; of an anonymous poll nobody knows. */
  votes?: Record<string, string>
}

export interface FireReport {
  fire: string
  at: number
  event: string
  faults: string[]
  /** One for each learner and request that was heard of. */
  receipts: {
    member: string
    n: number
    attempts: number
    /** Of the last attempt. */
    status: number
    milliseconds: number
    verified?: boolean
    effects?: number
    /** Taken when genuine, refused when not. */
    right: boolean
  }[]
}

export interface ClassReport {
  lessons: string[]
  locale: string
  state: 'lobby' | 'live' | 'ended'
  made: number
  started: number | null
  ended: number | null
  learners: LearnerReport[]
  exercises: ExerciseReport[]
  steps: StepReport[]
  polls: PollReport[]
  fires: FireReport[]
  questions: { text: string; at: number; answered: boolean }[]
}

/** The course of a class without its people: for whoever missed it. */
export interface ClassReplay {
  lessons: string[]
  locale: string
  /** Where it stood before its first event. */
  position?: { lesson: string; step: string; fragment: number }
  /** The same class again, the same chance. */
  seed: number
  /** Milliseconds from the first event to the last. */
  length: number
  events: { after: number; kind: string; body: Record<string, unknown> }[]
}
