// The words the page, the runner and the learner's worker may say to each other, and the guards that drop all else.

export type LineMethod = 'log' | 'info' | 'debug' | 'warn' | 'error'

export interface PlainRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body: string
}

export interface PlainResponse {
  url: string
  status: number
  statusText: string
  headers: [name: string, value: string][]
  body: string
}

export type Answer = { response: PlainResponse } | { failure: 'no-answer' | 'too-many' | 'too-large' }

/** Why a program could not be put together from its files. `line` counts from 1; absent where nobody knows it. */
export type LinkFault =
  | { code: 'syntax'; file: string; line?: number; message: string }
  | { code: 'unknown-import'; file: string; line: number; specifier: string; packages: string[] }
  | { code: 'circular-import'; files: string[] }
  | { code: 'missing-file'; file: string }
  | { code: 'too-large'; file: string }

/** How a run ended. `failed`: an error nobody caught, which the console has shown already. */
export type Ending =
  | { code: 'finished' }
  | { code: 'failed' }
  | { code: 'stopped' }
  /** A top-level `await` waits for something that can no longer happen. */
  | { code: 'unsettled' }
  | { code: 'no-yield'; seconds: number }
  /** The file that was to serve exports no handler. */
  | { code: 'no-handler'; file: string }
  /** The frame died with the program in it: out of memory, as a rule. */
  | { code: 'lost' }
  | LinkFault

/** `cut`: how many characters the line lost to its cap. */
export interface Line {
  method: LineMethod
  text: string
  cut: number
}

const notices = ['lines-capped', 'requests-capped', 'timers-capped'] as const

export interface Notice {
  code: (typeof notices)[number]
  limit: number
}

const ends = ['finished', 'failed', 'unsettled', 'no-handler'] as const

export type FromWorker =
  | { type: 'ready' }
  | { type: 'pong' }
  | { type: 'line'; line: Line }
  | { type: 'notice'; notice: Notice }
  /** `delivery`: which one a serving program is taken to send it for. */
  | { type: 'request'; id: number; request: PlainRequest; delivery?: number }
  | { type: 'abort'; id: number }
  /** `syntax`: the engine refused a module before running it and did not say where. */
  | { type: 'end'; how: (typeof ends)[number]; syntax?: string }

export type ToWorker =
  | { type: 'start'; entry: string }
  | { type: 'ping' }
  /** `now`: virtual ms since the epoch, where the program serves. */
  | { type: 'answer'; id: number; answer: Answer; now?: number }

export type ToFrame =
  | { type: 'spawn'; worker: number }
  | { type: 'terminate'; worker: number }
  | { type: 'alive' }
  | { type: 'locate'; id: number; modules: { path: string; url: string }[] }

export type FromFrame =
  | { type: 'loaded' }
  | { type: 'alive' }
  | { type: 'worker-failed'; worker: number }
  | { type: 'located'; id: number; file?: string; line?: number }

type Shape = Record<string, unknown>

export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0

const isOneOf = (names: readonly string[], value: unknown) =>
  typeof value === 'string' && names.includes(value)

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string'

const isPairs = (value: unknown): value is [string, string][] => Array.isArray(value) && value.every(isPair)

const methods: readonly unknown[] = ['log', 'info', 'debug', 'warn', 'error']

export const isLine = (value: unknown): value is Line =>
  isShape(value) && methods.includes(value.method) && typeof value.text === 'string' && isCount(value.cut)

export const isNotice = (value: unknown): value is Notice =>
  isShape(value) && isOneOf(notices, value.code) && isCount(value.limit)

export const isPlainRequest = (value: unknown): value is PlainRequest =>
  isShape(value) &&
  typeof value.method === 'string' &&
  typeof value.url === 'string' &&
  /^https?:\/\//.test(value.url) &&
  isPairs(value.headers) &&
  typeof value.body === 'string'

export const isPlainResponse = (value: unknown): value is PlainResponse =>
  isShape(value) &&
  typeof value.url === 'string' &&
  isCount(value.status) &&
  value.status >= 200 &&
  value.status <= 599 &&
  typeof value.statusText === 'string' &&
  isPairs(value.headers) &&
  typeof value.body === 'string'

export const isAnswer = (value: unknown): value is Answer =>
  isShape(value) &&
  (isPlainResponse(value.response) ||
    value.failure === 'no-answer' ||
    value.failure === 'too-many' ||
    value.failure === 'too-large')

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

const endings: Record<Ending['code'], (value: Shape) => boolean> = {
  finished: () => true,
  failed: () => true,
  stopped: () => true,
  unsettled: () => true,
  lost: () => true,
  'no-yield': (value) => isCount(value.seconds),
  syntax: (value) =>
    isText(value.file) && isText(value.message) && (value.line === undefined || isCount(value.line)),
  'unknown-import': (value) =>
    isText(value.file) && isCount(value.line) && isText(value.specifier) && isTexts(value.packages),
  'circular-import': (value) => isTexts(value.files),
  'missing-file': (value) => isText(value.file),
  'no-handler': (value) => isText(value.file),
  'too-large': (value) => isText(value.file),
}

export const isEnding = (value: unknown): value is Ending =>
  isShape(value) &&
  typeof value.code === 'string' &&
  Object.hasOwn(endings, value.code) &&
  endings[value.code as Ending['code']](value)

export const isFromWorker = (value: unknown): value is FromWorker => {
  if (!isShape(value)) return false
  switch (value.type) {
    case 'ready':
    case 'pong':
      return true
    case 'line':
      return isLine(value.line)
    case 'notice':
      return isNotice(value.notice)
    case 'request':
      return (
        isCount(value.id) &&
        isPlainRequest(value.request) &&
        (value.delivery === undefined || isCount(value.delivery))
      )
    case 'abort':
      return isCount(value.id)
    case 'end':
      return isOneOf(ends, value.how) && (value.syntax === undefined || isText(value.syntax))
    default:
      return false
  }
}

export const isFromFrame = (value: unknown): value is FromFrame => {
  if (!isShape(value)) return false
  switch (value.type) {
    case 'loaded':
    case 'alive':
      return true
    case 'worker-failed':
      return isCount(value.worker)
    case 'located':
      return (
        isCount(value.id) &&
        (value.file === undefined || isText(value.file)) &&
        (value.line === undefined || isCount(value.line))
      )
    default:
      return false
  }
}

/** The part of Sandpack's `compile` message the runner reads. */
export const isModules = (value: unknown): value is Record<string, { code: string }> =>
  isShape(value) && Object.values(value).every((file) => isShape(file) && typeof file.code === 'string')
