// When the pictures on the projector change next.

/** As rooms/screen-sign.ts turns them. */
const turn = 15_000

export const signTurn = (now: number): number => (Math.floor(now / turn) + 1) * turn
