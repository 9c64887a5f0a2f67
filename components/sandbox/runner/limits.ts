// Every limit a learner's program can meet, in one place.

export const limits = {
  /** Console lines per run, and characters per line. */
  lines: 500,
  lineLength: 10_000,
  /** Requests under way at once (more wait their turn), and in all per run. */
  requestsAtOnce: 64,
  requests: 2_000,
  /** Characters of one request: address, headers and body together. */
  requestLength: 1_000_000,
  /** Seconds a program may keep its thread without yielding. There is no limit on a whole run. */
  secondsWithoutYield: 5,
  /** Characters of all files, and of the linked program. */
  sourceLength: 500_000,
  linkedLength: 8_000_000,
} as const
