// Promises the names of what can be asked of a learner's handler; `lib/practice/handler-checks.ts` answers them.

export const handlerCheckIds = [
  'exactly-once',
  'forged-refused',
  'replay-refused',
  'signed-effects',
  'genuine-accepted',
  'acknowledged',
  'newest-wins',
  'recovered',
  'unknown-welcome',
  'batch-handled',
  'malformed-refused',
  'loop-free',
  'handshake',
] as const

export type HandlerCheckId = (typeof handlerCheckIds)[number]
