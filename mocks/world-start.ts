// Promises the first moment of every practice world, for those who need it before a world is there.

/** Monday, 2 March 2026, 12:00 UTC. */
export const worldStart = Date.UTC(2026, 2, 2, 12)
