// What a month costs in Make, in n8n Cloud and with n8n on a server of one's own.
import { type Assumed, facts } from './figures'
import type { Month } from './month'
import type { Profile } from './profile'

export interface Bill {
  /** `packages` 0: the free plan is enough. `tooOften`: it would look more often than that plan may. */
  make: { packages: number; cost: number; tooOften: boolean }
  cloud: { packages: number; cost: number }
  /** Nothing is counted there: the server, and the time of whoever looks after it. */
  own: { server: number; care: number; cost: number }
}

/** Plans come in sizes: part of a package costs as much as a whole one. */
const packagesFor = (amount: number, size: number) => Math.max(1, Math.ceil(amount / size))

function makeBill({ starts, everyMinutes }: Profile, { credits }: Month, assumed: Assumed): Bill['make'] {
  const tooOften = starts === 'schedule' && everyMinutes < facts.freeInterval.value
  if (credits <= assumed.freeCredits && !tooOften) return { packages: 0, cost: 0, tooOften }
  const packages = packagesFor(credits, assumed.makeSize)
  return { packages, cost: packages * assumed.makePrice, tooOften }
}

function cloudBill({ executions }: Month, { cloudSize, cloudPrice }: Assumed): Bill['cloud'] {
  const packages = packagesFor(executions - facts.freeExecutions.value, cloudSize)
  return { packages, cost: packages * cloudPrice }
}

function ownBill({ server, careHours, hourPrice }: Assumed): Bill['own'] {
  const care = careHours * hourPrice
  return { server, care, cost: server + care }
}

export const billOf = (profile: Profile, month: Month, assumed: Assumed): Bill => ({
  make: makeBill(profile, month, assumed),
  cloud: cloudBill(month, assumed),
  own: ownBill(assumed),
})
