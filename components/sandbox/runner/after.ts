// How the package `next/server` finds the `after` of whoever runs the handler.

/** Work for when the answer has gone out: a function, or a promise already under way. */
export type After = (work: (() => unknown) | Promise<unknown>) => void

/** On the global object; a symbol, so that no program meets it by accident. */
export const afterKey = Symbol.for('practice.after')
