// What a page's state stands in: a server, this browser's storage, time, and somebody who looks. Tests bring their own.
import { Server } from './ask-server'

export interface Surroundings {
  server: Server
  storage: () => Storage
  /** Calls back after some ms. @returns how to stop it */
  later: (ms: number, work: () => void) => () => void
  /** Nobody looks at a page in the background. */
  isSeen: () => boolean
}

export const usual: Surroundings = {
  server: new Server(),
  storage: () => window.localStorage,
  later: (ms, work) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
  isSeen: () => document.visibilityState === 'visible',
}

/** Ms from one look to the next. */
export const every = 2_000
export const afterTrouble = 10_000
