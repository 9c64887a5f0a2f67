// What a stranger may ask of the practice door, and how an operator changes it: each limit by its variable.

export interface Limits {
  /** Bytes of a request's body. */
  body: number
  /** Milliseconds in which a body has to be there. */
  slowest: number
  /** Requests a second, over time, of one address and of one workspace; five times as many at once. 0 for no limit. */
  perAddress: number
  perWorkspace: number
  /** Workspaces one address may make in an hour. 0 for no limit. */
  makePerAddress: number
  /** Workspaces in all. 0 for no limit. */
  workspaces: number
  /** Deliveries a second, over time, of one workspace and to one host; five times as many at once. 0 for no limit. */
  deliveriesPerWorkspace: number
  deliveriesPerHost: number
  /** Days after which an unused workspace is forgotten. */
  keepDays: number
}

interface Setting {
  limit: keyof Limits
  variable: string
  usual: number
}

/** In the order of the README's table. */
export const settings: readonly Setting[] = [
  { limit: 'body', variable: 'PRACTICE_BODY', usual: 256 * 1024 },
  { limit: 'slowest', variable: 'PRACTICE_SLOWEST', usual: 15_000 },
  { limit: 'perAddress', variable: 'PRACTICE_PER_ADDRESS', usual: 200 },
  { limit: 'perWorkspace', variable: 'PRACTICE_PER_WORKSPACE', usual: 100 },
  { limit: 'makePerAddress', variable: 'PRACTICE_MAKE_PER_ADDRESS', usual: 400 },
  { limit: 'workspaces', variable: 'PRACTICE_WORKSPACES', usual: 20_000 },
  { limit: 'deliveriesPerWorkspace', variable: 'PRACTICE_DELIVERIES_PER_WORKSPACE', usual: 20 },
  { limit: 'deliveriesPerHost', variable: 'PRACTICE_DELIVERIES_PER_HOST', usual: 50 },
  { limit: 'keepDays', variable: 'PRACTICE_KEEP_DAYS', usual: 7 },
]

/** What is no number is as good as absent. */
export function limitsFrom(env: Readonly<Record<string, string | undefined>>): Limits {
  const chosen = ({ variable, usual }: Setting) => {
    const value = Number(env[variable] || usual)
    return Number.isFinite(value) && value >= 0 ? value : usual
  }
  return Object.fromEntries(settings.map((setting) => [setting.limit, chosen(setting)])) as unknown as Limits
}
