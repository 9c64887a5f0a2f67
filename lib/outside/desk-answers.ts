// How the desk answers, and which methods it takes.
import type { Answer, Knock } from './knock'
import { Refused } from './said'

/** For people at a terminal, who read it as it comes. */
export const json = (body: unknown, status = 200): Answer => ({
  ...{ status, statusText: '', body: `${JSON.stringify(body, null, 2)}\n` },
  headers: [['content-type', 'application/json; charset=utf-8']],
})

export const nothing: Answer = { status: 204, statusText: '', headers: [], body: null }

/** @throws Refused `wrong-method` */
export function demand(knock: Knock, ...allowed: string[]): void {
  if (allowed.includes(knock.method)) return
  throw new Refused('wrong-method', { headers: [['allow', [...allowed, 'OPTIONS'].join(', ')]] })
}
