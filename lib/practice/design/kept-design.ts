// A design in progress as a learner's draft keeps it: what is chosen, and every day lived so far, the last one last.
import type { DesignFigures } from './figures'
import { type Chosen, designKey } from './settings'

export interface DesignRun {
  chosen: Chosen
  figures: DesignFigures
}

export interface KeptDesign {
  chosen: Chosen
  runs: readonly DesignRun[]
}

export const designDraft = '/design.json'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isRun(value: unknown): value is DesignRun {
  if (!isObject(value) || !isObject(value.chosen) || !isObject(value.figures)) return false
  const { happened, missed, requests, cost, lost } = value.figures
  return isObject(lost) && [happened, missed, requests, cost].every((figure) => typeof figure === 'number')
}

/** What cannot be read is as if it had never been. */
export function keptDesign(files: Readonly<Record<string, string>> | undefined): KeptDesign | undefined {
  try {
    const value: unknown = JSON.parse(files?.[designDraft] ?? '')
    if (!isObject(value) || !isObject(value.chosen) || !Array.isArray(value.runs)) return undefined
    return { chosen: value.chosen, runs: value.runs.filter(isRun) }
  } catch {
    return undefined
  }
}

export const designFiles = (kept: KeptDesign): Record<string, string> => ({
  [designDraft]: JSON.stringify(kept),
})

/** The same design lived again takes the place of the time before. */
export function withRun({ chosen, runs }: KeptDesign, run: DesignRun): KeptDesign {
  const key = designKey(run.chosen)
  return { chosen, runs: [...runs.filter((one) => designKey(one.chosen) !== key), run] }
}
