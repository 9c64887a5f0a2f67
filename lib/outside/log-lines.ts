// Lines of JSON for whoever runs the server: what came to the door and what went out, and nothing that opens anything.

export const logLevels = ['none', 'failures', 'all'] as const
export type LogLevel = (typeof logLevels)[number]

export type LogLine =
  /** `workspace`: the beginning of its key. `path` without its query. */
  | {
      event: 'request'
      workspace?: string
      method: string
      host?: string
      path: string
      status: number
      ms: number
    }
  | {
      event: 'delivery'
      workspace: string
      host: string
      attempt: string
      status?: number
      error?: string
      ms: number
    }
  | { event: 'failure'; where: 'request' | 'sender'; error: string }

export interface Logs {
  readonly level: LogLevel
  write(line: LogLine): void
}

/** Enough to tell workspaces apart, too little to find one. */
export const shortKey = (key: string) => key.slice(0, 8)

export const causeOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

export function logLines(
  level: LogLevel,
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Logs {
  const write = (line: LogLine) => {
    if (level === 'none' || (level === 'failures' && line.event !== 'failure')) return
    print(JSON.stringify({ at: new Date().toISOString(), ...line }))
  }
  return { level, write }
}

/** @throws RangeError with what there is to choose from */
export function logLinesFrom({ PRACTICE_LOG }: Readonly<Record<string, string | undefined>>): Logs {
  const wanted = PRACTICE_LOG?.trim() || 'failures'
  const level = logLevels.find((one) => one === wanted)
  if (!level) throw new RangeError(`PRACTICE_LOG is "${wanted}". Use one of: ${logLevels.join(', ')}.`)
  return logLines(level)
}
