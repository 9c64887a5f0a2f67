// What one run may use up, so that a loop without end and a flood of items end with a sentence.

export const limits = {
  /** Node runs. */
  steps: 1000,
  /** Items that leave one socket. */
  items: 10_000,
  /** Items that enter nodes, all runs of nodes together. */
  work: 200_000,
  /** Characters of JSON that leave one node. */
  size: 5_000_000,
  /** Seconds of one Wait. */
  wait: 30 * 24 * 3600,
}
