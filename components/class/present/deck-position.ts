import type { Position } from '@/lib/live/room-scene'

export interface DeckStep {
  id: string
  title: string
  /** How many screens it breaks into. */
  screens: number
  /** Those whose solution may be shown to all. */
  exercises: { id: string; title: string }[]
  /** Those a class may vote on, with the ids of their choices. */
  questions: { id: string; choices: string[] }[]
}

export interface DeckLesson {
  /** Like "webhooks/verify". */
  id: string
  title: string
  /** For a careful reader who does everything. */
  minutes: number
  steps: DeckStep[]
}

/** One screen of a class, with where it stands in it. */
export interface DeckScreen {
  position: Position
  lesson: DeckLesson
  step: DeckStep
  /** Counted from 1, within the lesson. */
  number: number
}

/** Every screen of the lessons of a class, in order. */
export const screensOfClass = (deck: readonly DeckLesson[], lessons: readonly string[]): DeckScreen[] =>
  lessons
    .flatMap((id) => deck.find((lesson) => lesson.id === id) ?? [])
    .flatMap((lesson) =>
      lesson.steps.flatMap((step, index) =>
        Array.from({ length: step.screens }, (_, fragment) => ({
          position: { lesson: lesson.id, step: step.id, fragment },
          lesson,
          step,
          number: index + 1,
        })),
      ),
    )

/** The screen of a position; a fragment beyond the last one is the last one. @returns -1 for a place that is not in this class */
export function indexOf(screens: readonly DeckScreen[], position: Position | undefined): number {
  const first = screens.findIndex(
    ({ position: { lesson, step } }) => lesson === position?.lesson && step === position.step,
  )
  const screen = screens[first]
  if (screen === undefined || position === undefined) return -1
  return first + Math.min(position.fragment, screen.step.screens - 1)
}

export type Move = 'next' | 'back' | 'first' | 'last'

/** `first` and `last` are of the lesson: a class is longer than one key should jump. @returns undefined where there is nowhere to go */
export function moved(
  screens: readonly DeckScreen[],
  position: Position | undefined,
  move: Move,
): Position | undefined {
  const here = indexOf(screens, position)
  if (here === -1) return screens[0]?.position
  const lesson = screens[here]?.lesson
  const to =
    move === 'next'
      ? here + 1
      : move === 'back'
        ? here - 1
        : move === 'first'
          ? screens.findIndex((screen) => screen.lesson === lesson)
          : screens.findLastIndex((screen) => screen.lesson === lesson)
  return to === here ? undefined : screens[to]?.position
}
