/** When a class began and where its minutes went, as one trainer's browser saw it. */
export interface PaceLog {
  /** The room, by its trainer's seat: another class begins another log. */
  seat: string
  begunAt: number
  /** `<lesson>#<step>` that is shown now, and since when. */
  step: string
  stepAt: number
  /** Milliseconds spent in each step before. */
  spent: Record<string, number>
}

export const stepKey = ({ lesson, step }: { lesson: string; step: string }) => `${lesson}#${step}`

export function stepped(log: PaceLog | undefined, seat: string, step: string, now: number): PaceLog {
  if (log?.seat !== seat) return { seat, begunAt: now, step, stepAt: now, spent: {} }
  if (log.step === step) return log
  const spent = { ...log.spent, [log.step]: (log.spent[log.step] ?? 0) + Math.max(0, now - log.stepAt) }
  return { ...log, step, stepAt: now, spent }
}

/** Milliseconds in a step so far. */
export const spentIn = (log: PaceLog, step: string, now: number): number =>
  (log.spent[step] ?? 0) + (log.step === step ? Math.max(0, now - log.stepAt) : 0)
