import type { RaceFigures } from '@/mocks/webhooks/race/race'
import type { Figures } from '@/mocks/webhooks/race/tally'

/** How a race was set. */
export interface RunSettings {
  /** Seconds. */
  interval: number
  /** Was the learner's server down for a while? */
  down: boolean
  retries: boolean
}

type KeptSide = Pick<Figures, 'requests' | 'learnt' | 'missed' | 'bytes' | 'median' | 'worst'>

/** One finished race as progress keeps it: the text of an answer under `<id>/run-300s` and the like. */
export interface KeptRun extends RunSettings {
  poll: KeptSide
  push: KeptSide
}

/** One place for each setting: the same race again gives the same figures. */
export function runKey(id: string, { interval, down, retries }: RunSettings): string {
  return `${id}/run-${interval}s${down ? '-down' : ''}${down && retries ? '-retries' : ''}`
}

const sideOf = ({ requests, learnt, missed, bytes, median, worst }: Figures): KeptSide => ({
  requests,
  learnt,
  missed,
  bytes,
  median,
  worst,
})

export function runText({ interval, down, retries }: RunSettings, { poll, push }: RaceFigures): string {
  const run: KeptRun = { interval, down, retries, poll: sideOf(poll), push: sideOf(push) }
  return JSON.stringify(run)
}

function isSide(value: unknown): value is KeptSide {
  const numbers = ['requests', 'learnt', 'missed', 'bytes']
  return (
    typeof value === 'object' &&
    value !== null &&
    numbers.every((name) => typeof Reflect.get(value, name) === 'number')
  )
}

function isRun(value: unknown): value is KeptRun {
  return (
    typeof value === 'object' &&
    value !== null &&
    'interval' in value &&
    typeof value.interval === 'number' &&
    'poll' in value &&
    isSide(value.poll) &&
    'push' in value &&
    isSide(value.push)
  )
}

function parseRun(text: string): KeptRun | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRun(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The finished races of `id`, the most frequent questions first. What cannot be read is left out. */
export function keptRuns(answers: Readonly<Record<string, { choice: string }>>, id: string): KeptRun[] {
  return Object.entries(answers)
    .filter(([key]) => key.startsWith(`${id}/run-`))
    .flatMap(([, { choice }]) => parseRun(choice) ?? [])
    .sort((a, b) => a.interval - b.interval || Number(a.down) - Number(b.down))
}
