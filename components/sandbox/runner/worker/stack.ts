// Reads an error's stack as the learner should: their own files and lines, nothing of the machinery around them.

const moduleUrlPattern = /data:text\/javascript;file=([^,;]*)[^\s:()'"]*/g
const frame = /^\s*(?:at )?(?:async )?(?:(.*?)\s*[@(])?((?:\/|[\w@-])[^\s:()]*):(\d+)(?::\d+)?\)?$/

const ownField = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

/** A frame as `    at call (/main.ts:3)`, or nothing when it is not in a file of the program. Columns are dropped:
 * stripping types moves them. */
function readFrame(line: string): string | undefined {
  const [, call, path, row] = frame.exec(line) ?? []
  if (!path?.startsWith('/') || path.startsWith('//')) return
  const name = call?.replace(/[/<]+$/, '').trim()
  return name && name !== 'module code' ? `    at ${name} (${path}:${row})` : `    at ${path}:${row}`
}

/** Names files where an engine writes the `data:` URLs they were linked into. */
export const readable = (text: string) =>
  text.replace(moduleUrlPattern, (_, path: string) => decodeURIComponent(path))

function frames(error: Error): string[] {
  const stack = readable(ownField(error, 'stack') ?? '')
  return stack.split('\n').flatMap((line) => readFrame(line) ?? [])
}

/** Whether the stack says where in the program the error arose. An engine that cannot parse a module does not. */
export const isPlaced = (error: Error) => frames(error).length > 0

/** `TypeError: message` and the frames in the program's own files, nearest first; ten at most. */
export function errorText(error: Error): string {
  const name = ownField(error, 'name') ?? 'Error'
  const message = readable(ownField(error, 'message') ?? '')
  const head = message ? `${name}: ${message}` : name
  const cause =
    error.cause instanceof Error && error.cause !== error ? `\nCaused by ${errorText(error.cause)}` : ''
  return [head, ...frames(error).slice(0, 10)].join('\n') + cause
}
