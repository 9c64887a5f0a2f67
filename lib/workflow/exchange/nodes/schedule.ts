// Promises the Schedule Trigger node.
import type { Json } from '../../workflow'
import { at, Beyond, type Exchanger, listAt } from '../exchanger'

/** From the longest: how many minutes one is, and how many of them n8n's field takes. */
const units = [
  { field: 'days', amount: 'daysInterval', minutes: 1_440, most: 31 },
  { field: 'hours', amount: 'hoursInterval', minutes: 60, most: 23 },
  { field: 'minutes', amount: 'minutesInterval', minutes: 1, most: 59 },
] as const

/** Ninety minutes are no whole hours and more than 59 minutes: n8n has no field for them. */
export function fitsSchedule(everyMinutes: number): boolean {
  return units.some(({ minutes, most }) => everyMinutes % minutes === 0 && everyMinutes / minutes <= most)
}

function interval(everyMinutes: number): { [key: string]: Json } {
  const unit = units.find(
    ({ minutes, most }) => everyMinutes % minutes === 0 && everyMinutes / minutes <= most,
  )
  return unit
    ? { field: unit.field, [unit.amount]: everyMinutes / unit.minutes }
    : { field: 'minutes', minutesInterval: everyMinutes }
}

const defaults = { days: 1, hours: 1, minutes: 5 }

export const schedule: Exchanger<'schedule'> = {
  kind: 'schedule',
  type: 'n8n-nodes-base.scheduleTrigger',
  version: 1.2,
  shapeSince: 1,
  write: ({ everyMinutes }) => ({ rule: { interval: [interval(everyMinutes)] } }),
  read: ({ rule }) => {
    const [only, ...more] = listAt(rule, 'interval')
    const field = at(only, 'field') ?? 'days'
    const unit = units.find((known) => known.field === field)
    if (!unit || more.length > 0) throw new Beyond('rule')
    const amount = at(only, unit.amount) ?? defaults[unit.field]
    if (typeof amount !== 'number' || amount < 1) throw new Beyond('rule')
    return { everyMinutes: amount * unit.minutes }
  },
}
