// What the price of a workflow hangs on: how its runs begin, how many items they carry, how many blocks work.

export interface Profile {
  /** `webhook`: called from outside; `schedule`: looks by itself, again and again. */
  starts: 'webhook' | 'schedule'
  /** Of `webhook`: calls a month. */
  calls: number
  /** Of `schedule`: minutes from one look to the next. */
  everyMinutes: number
  /** Of `schedule`: how many of 100 looks find something. */
  finds: number
  /** Items of a run that has something to do. */
  items: number
  /** Blocks that work once in a run, without the one it begins with. */
  once: number
  /** Blocks that work once for each item. */
  each: number
}

export type ProfileNumber = Exclude<keyof Profile, 'starts'>

/** Least and most of each number. */
export const profileLimits: Readonly<Record<ProfileNumber, readonly [least: number, most: number]>> = {
  calls: [0, 1_000_000],
  everyMinutes: [1, 43_200],
  finds: [0, 100],
  items: [1, 10_000],
  once: [0, 100],
  each: [0, 100],
}

/** An order comes in: look up the customer, then three blocks for each of its two lines. */
export const usualProfile: Profile = {
  starts: 'webhook',
  calls: 600,
  everyMinutes: 15,
  finds: 10,
  items: 2,
  once: 1,
  each: 3,
}

/** @returns the nearest whole number the field may have; undefined where it is no number */
export function withinLimits(field: ProfileNumber, value: unknown): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined
  const [least, most] = profileLimits[field]
  return Math.round(Math.min(most, Math.max(least, value)))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads a profile from anywhere: what is missing or makes no sense is as usual. */
export function readProfile(value: unknown): Profile {
  const given = isRecord(value) ? value : {}
  const number = (field: ProfileNumber) => withinLimits(field, given[field]) ?? usualProfile[field]
  return {
    starts: given.starts === 'schedule' ? 'schedule' : 'webhook',
    calls: number('calls'),
    everyMinutes: number('everyMinutes'),
    finds: number('finds'),
    items: number('items'),
    once: number('once'),
    each: number('each'),
  }
}
