// What may be chosen in a design, in the order a person is asked, and what of it matters beside the rest.
import { policyIds } from '@/mocks/webhooks/delivery/policy'

/** `interval` in seconds. */
export const settingOptions = {
  way: ['poll', 'push', 'both'],
  interval: ['60', '300', '900', '3600'],
  retry: ['never', 'hours'],
  nightly: ['no', 'yes'],
  policy: policyIds,
  replay: ['no', 'yes'],
} as const

export type Setting = keyof typeof settingOptions
export type Option<S extends Setting> = (typeof settingOptions)[S][number]
/** What was chosen; a setting that a scene does not offer may be absent. */
export type Chosen = { [S in Setting]?: Option<S> }

export const settingIds = Object.keys(settingOptions) as Setting[]

/** Nobody asks where everything is pushed, and nobody tries again where nothing is. */
export function matters(setting: Setting, { way = 'push' }: Chosen): boolean {
  if (setting === 'interval') return way !== 'push'
  return setting !== 'retry' || way !== 'poll'
}

/** Names the design by what matters in it: equal designs live the same day. */
export const designKey = (chosen: Chosen): string =>
  settingIds
    .filter((setting) => chosen[setting] !== undefined && matters(setting, chosen))
    .map((setting) => `${setting}-${chosen[setting]}`)
    .join(' ')
