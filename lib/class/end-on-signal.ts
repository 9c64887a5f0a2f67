// Ends the process in good order: left alone, the server waits for open streams, and those never end by themselves.
import type { EventEmitter } from 'node:events'

interface Ending {
  /** Says goodbye and closes what is open. */
  close(): Promise<unknown>
  exit(code: number): void
  signals: Pick<EventEmitter, 'on'>
  /** Closing may hang with its database: this long is enough, in milliseconds. */
  patience?: number
}

/** The last bytes leave through the sockets in this time. */
const farewell = 250

export function endOnSignal({ close, exit, signals, patience = 5_000 }: Ending): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    setTimeout(() => exit(1), patience).unref()
    close().then(
      () => setTimeout(() => exit(0), farewell),
      () => exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT']) signals.on(signal, end)
}
