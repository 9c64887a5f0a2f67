// Which statuses the interface explains one by one, and by which of its sentences the others are explained.

const explained = [
  200, 201, 202, 204, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415,
  422, 429, 500, 501, 502, 503, 504,
] as const
const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const

export type StatusMeaning = `${(typeof explained)[number]}` | (typeof classes)[number] | 'unknown'

/** The key of the sentence that says what a status means: its own, else that of its class. */
export function statusMeaning(status: number): StatusMeaning {
  const own = explained.find((known) => known === status)
  return own ? `${own}` : (classes[Math.floor(status / 100) - 1] ?? 'unknown')
}
