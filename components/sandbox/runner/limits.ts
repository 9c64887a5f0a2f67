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
  /** What each delivery adds to the lines and requests a serving program has left, which never grow past those of a run. */
  linesPerDelivery: 50,
  requestsPerDelivery: 200,
  /** Timers of a serving program that wait at once, all in all, and what each delivery adds to those. */
  timersAtOnce: 1_000,
  timers: 20_000,
  timersPerDelivery: 200,
  /** Deliveries of a serving program under way at once. */
  deliveriesAtOnce: 256,
  /** Bytes of a response's body, and again of its headers. */
  responseLength: 1_000_000,
  /** Exports of a store that are shown, characters of a name and of a value. */
  stateEntries: 50,
  stateName: 100,
  stateText: 10_000,
  /** Characters of all files, and of the linked program. */
  sourceLength: 500_000,
  linkedLength: 8_000_000,
} as const
