// Figures of a class that its report does not hold by itself.
import type { ClassReport, FireReport, StepReport } from '../live/class-report'

export interface StepTime extends StepReport {
  /** By the lesson's notes; undefined where they name none. */
  planned: number | undefined
  /** Shown, in minutes with one decimal. */
  minutes: number
}

export type Plan = Readonly<Record<string, Readonly<Record<string, number>>>>

const toMinutes = (milliseconds: number): number => Math.round(milliseconds / 6_000) / 10

/** @param plan minutes by lesson and step */
export const stepTimes = (steps: readonly StepReport[], plan: Plan): StepTime[] =>
  steps.map((step) => ({
    ...step,
    planned: plan[step.lesson]?.[step.step],
    minutes: toMinutes(step.milliseconds),
  }))

/** @returns minutes from start to end, or to now while it goes on; undefined before the start */
export function lengthOf({ started, ended }: Pick<ClassReport, 'started' | 'ended'>, now: number) {
  return started === null ? undefined : toMinutes((ended ?? now) - started)
}

/** Checks and beliefs of all exercises together, most learners first. */
export function mostFailed(exercises: ClassReport['exercises'], most = 10) {
  return exercises
    .flatMap(({ id, checks }) => checks.map(({ check, learners }) => ({ exercise: id, check, learners })))
    .sort((a, b) => b.learners - a.learners || a.exercise.localeCompare(b.exercise, 'en'))
    .slice(0, most)
}

export interface FireSums {
  /** Learners whose handler was right every time, and all who were heard of. */
  right: number
  heard: number
  receipts: number
  rightReceipts: number
}

export function fireSums({ receipts }: Pick<FireReport, 'receipts'>): FireSums {
  const wrong = new Set(receipts.filter(({ right }) => !right).map(({ member }) => member))
  const heard = new Set(receipts.map(({ member }) => member)).size
  return {
    right: heard - wrong.size,
    heard,
    receipts: receipts.length,
    rightReceipts: receipts.filter(({ right }) => right).length,
  }
}

/** How many of a lesson's things a learner did; steps that were read are not counted. */
export const doneCount = (progress: Readonly<Record<string, string>>): number =>
  Object.entries(progress).filter(([id, state]) => !id.includes('#') && state === 'done').length
