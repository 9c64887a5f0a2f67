// The hours a learner has played, as progress keeps them: the text of an answer under `<id>/hour-7` for each seed.

export interface KeptHour {
  seed: number
  /** 0 to 100. */
  best: number
  last: number
  /** Runs that came to their end. */
  runs: number
}

type Answers = Readonly<Record<string, { choice: string; at: string }>>

export const hourKey = (id: string, seed: number) => `${id}/hour-${seed}`

function isHour(value: unknown): value is Omit<KeptHour, 'seed'> {
  if (typeof value !== 'object' || value === null) return false
  return ['best', 'last', 'runs'].every((name) => Number.isFinite(Reflect.get(value, name)))
}

function parsed(text: string): Omit<KeptHour, 'seed'> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isHour(value) ? { best: value.best, last: value.last, runs: value.runs } : undefined
  } catch {
    return undefined
  }
}

/** The newest first. What cannot be read is left out. */
export function keptHours(answers: Answers, id: string): KeptHour[] {
  const start = hourKey(id, 0).slice(0, -1)
  return Object.entries(answers)
    .filter(([key]) => key.startsWith(start) && /^\d+$/.test(key.slice(start.length)))
    .sort(([, a], [, b]) => b.at.localeCompare(a.at))
    .flatMap(([key, { choice }]) => {
      const hour = parsed(choice)
      return hour ? [{ seed: Number(key.slice(start.length)), ...hour }] : []
    })
}

/** What to keep after one more run of an hour. */
export function hourText(answers: Answers, id: string, seed: number, score: number): string {
  const { best = 0, runs = 0 } = parsed(answers[hourKey(id, seed)]?.choice ?? '') ?? {}
  return JSON.stringify({ best: Math.max(best, score), last: score, runs: runs + 1 })
}
