// What a reader is told of a practice operation while composing a request: the shape of `/{locale}/operations.json`.

export interface ParameterEntry {
  name: string
  text?: string
  required?: true
}

export interface FieldEntry {
  /** Names from the body's object down. */
  path: string[]
  /** In the reader's words. */
  type: string
  text?: string
  required?: true
  /** The only values allowed. */
  allowed?: string[]
  /** What is written where the field is put in: from the example, else the emptiest value of its type. */
  sample: unknown
}

export interface OperationEntry {
  id: string
  host: string
  method: string
  /** With `{names}`. */
  path: string
  summary: string
  /** What it belongs to, as a heading. */
  resource: string
  query: ParameterEntry[]
  /** Absent where no body is read. `example` is a text that is answered with success in a fresh world. */
  body?: { type: string; example?: string; fields: FieldEntry[] }
}

export const addressOf = ({ host, path }: OperationEntry) => `https://${host}${path}`
