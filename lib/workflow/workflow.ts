// What a workflow is: nodes, wires between their sockets, and the items that flow along the wires.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What flows: every item is an object. */
export interface Item {
  readonly json: { readonly [key: string]: Json }
}

/** One row of a form: a query parameter, a header, a field. The value may be an expression. */
export interface Pair {
  name: string
  value: string
}

export type Method = 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT'

export const operators = [
  'equals',
  'not-equals',
  'contains',
  'not-contains',
  'greater',
  'less',
  'exists',
  'not-exists',
  'is-true',
  'is-false',
] as const
export type Operator = (typeof operators)[number]

export interface Condition {
  left: string
  operator: Operator
  right: string
}

/**
 * Settings of each kind of node. Every `string` a learner fills may be an expression: it then begins with `=`, as n8n
 * stores it, and holds `{{ … }}`.
 */
export interface SettingsOf {
  /** Begins a run when a request reaches its test or production URL. */
  webhook: {
    path: string
    method: Method
    respond: 'immediately' | 'last-node' | 'respond-node'
  }
  /** Begins a run on the clock. */
  schedule: { everyMinutes: number }
  'http-request': {
    method: Method
    url: string
    query: Pair[]
    headers: Pair[]
    bodyKind: 'none' | 'fields' | 'json'
    fields: Pair[]
    /** Of `json`: the text as it is sent. */
    json: string
    /** An answer of 400 and more is an item like any other. */
    neverError: boolean
    /** Items hold `statusCode`, `headers` and `body` instead of the body alone. */
    fullResponse: boolean
  }
  /** Sockets: 0 true, 1 false. */
  if: { combine: 'all' | 'any'; conditions: Condition[] }
  set: { fields: Pair[]; keepOthers: boolean }
  /** Two inputs. */
  merge: { mode: 'append' | 'by-position' | 'by-field'; field: string }
  /** Sockets: 0 done, 1 loop. What comes back to its input asks for the next batch. */
  loop: { batchSize: number }
  wait: { seconds: string }
  /** JavaScript, run in the sandbox. `all`: once, `items` in and out; `each`: once per item, `item` in and out. */
  code: { mode: 'all' | 'each'; source: string }
  /** What the caller of the webhook is answered. */
  respond: { status: string; bodyKind: 'json' | 'text' | 'first-item' | 'none'; body: string }
  /** One operation of the chat platform, chosen by its id (`contact.list`); values for its path, query and body fields by name. */
  platform: { operation: string; values: Pair[] }
  /** A node of an imported file that this builder does not know: named, kept as it came, never run. */
  unknown: { type: string; raw: { readonly [key: string]: Json } }
}

export type NodeKind = keyof SettingsOf

/** What happens when a node fails: the run stops, the items go on, or they leave by the error socket (the last one). */
export type OnError = 'stop' | 'continue' | 'error-output'

export interface NodeOf<K extends NodeKind> {
  /** Unique in the workflow; expressions name it: `$('Distance')`. */
  name: string
  kind: K
  settings: SettingsOf[K]
  at: { x: number; y: number }
  disabled?: boolean
  onError?: OnError
  /** Tries in all (2–5) and the wait between them. Ignored, as n8n does, when `onError` is not `stop`. */
  retry?: { tries: number; waitMs: number }
}

export type WorkflowNode = { [K in NodeKind]: NodeOf<K> }[NodeKind]

/** A wire from an output socket to an input socket, both counted from 0. */
export interface Wire {
  from: string
  output: number
  to: string
  input: number
}

export interface Workflow {
  name: string
  /** The production URL answers and the schedule runs only then. */
  active: boolean
  nodes: readonly WorkflowNode[]
  wires: readonly Wire[]
}

/** How a run began. `test`: the test URL or the button; `production`: the production URL or the clock. */
export type RunMode = 'test' | 'production'

/** One time a node was run. A node in a loop has several. */
export interface Step {
  node: string
  /** Virtual ms since the epoch. */
  at: number
  duration: number
  /** By socket. */
  inputs: readonly (readonly Item[])[]
  outputs: readonly (readonly Item[])[]
  /** Sentences for a person, in the language asked for; the place is the setting they speak of. */
  problems: readonly Problem[]
  failed: boolean
  tries: number
  /** Ids of the exchanges on the wire log. */
  exchanges: readonly string[]
  /** What each expression of the settings came to, for the first item. */
  values: readonly { setting: string; expression: string; value: Json | undefined }[]
}

export type ProblemCode = string

export interface Problem {
  /** Stable name, e.g. `expression.unfinished`; sentences for it stand in the messages. */
  code: ProblemCode
  node?: string
  /** Path of the setting, e.g. `url` or `headers.0.value`. */
  setting?: string
  /** Filled into the sentence's places. */
  values?: Readonly<Record<string, string | number>>
}

export interface Run {
  /** `r1`, `r2`, … */
  id: string
  mode: RunMode
  /** Name of the node it began at. */
  trigger: string
  at: number
  state: 'running' | 'paused' | 'waiting' | 'success' | 'failed' | 'stopped'
  steps: readonly Step[]
  problems: readonly Problem[]
  /** What the caller of a webhook was answered. */
  answered?: { status: number; body: string }
}
