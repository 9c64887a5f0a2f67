// How evaluation ends early: with a problem that has a stable code and what fills its sentence.
import type { Problem } from '../workflow'

export class Stop extends Error {
  readonly problem: Problem

  constructor(code: string, values?: Problem['values']) {
    super(code)
    this.name = 'Stop'
    this.problem = values ? { code, values } : { code }
  }
}

/** What a person wrote, short enough for a sentence. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
