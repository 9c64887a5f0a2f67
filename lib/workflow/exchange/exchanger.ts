// What it takes to exchange one kind of node: its name in n8n, and its settings written as n8n's parameters and read from them.
import type { Json, NodeKind, Pair, SettingsOf } from '../workflow'
import { isObject, type JsonObject } from './n8n-file'

/** Of an operation of the chat platform, what a request needs. An entry of `/{locale}/operations.json` is one. */
export interface OperationShape {
  host: string
  method: string
  /** With `{names}`. */
  path: string
  query: readonly { name: string }[]
  body?: { fields: readonly { path: readonly string[]; sample: unknown }[] }
}

export interface WriteContext {
  /** A name that no other node has, and always the same for the same use. */
  id(use: string): string
  operation(id: string): OperationShape | undefined
  /** What stands for the token of the chat platform. */
  token: string
}

export interface Written {
  type: string
  typeVersion: number
  parameters: JsonObject
}

export interface Exchanger<K extends NodeKind> {
  kind: K
  type: string
  /** The one written: old enough that an n8n of last year takes it. */
  version: number
  /** From here on parameters have the shape that is written. */
  shapeSince: number
  /** Values that say no more than their absence. */
  usual?: JsonObject
  /** Parameters whose loss nobody would notice. */
  silent?: readonly string[]
  write(settings: SettingsOf[K], context: WriteContext): JsonObject
  /** Throws a `Beyond` for what cannot be said with our settings. */
  read(parameters: JsonObject, version: number): SettingsOf[K]
}

/** A setting this builder has no word for and that the node could not do without. */
export class Beyond extends Error {
  readonly setting: string

  constructor(setting: string) {
    super(setting)
    this.name = 'Beyond'
    this.setting = setting
  }
}

export const at = (value: Json | undefined, ...path: string[]): Json | undefined =>
  path.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)

export const listAt = (value: Json | undefined, ...path: string[]): readonly Json[] => {
  const list = at(value, ...path)
  return Array.isArray(list) ? list : []
}

/** As a form's field shows it. */
export function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** One of `choices`, by what n8n calls it; `otherwise` where the file says nothing. */
export function chosen<T extends string>(
  choices: Readonly<Record<string, T>>,
  value: Json | undefined,
  otherwise: T,
  setting: string,
): T {
  if (value === undefined) return otherwise
  const choice = Object.hasOwn(choices, asText(value)) ? choices[asText(value)] : undefined
  if (choice === undefined) throw new Beyond(setting)
  return choice
}

export const readPairs = (value: Json | undefined, ...path: string[]): Pair[] =>
  listAt(value, ...path).map((pair) => ({ name: asText(at(pair, 'name')), value: asText(at(pair, 'value')) }))

export const writePairs = (pairs: readonly Pair[]): JsonObject => ({
  parameters: pairs.map(({ name, value }) => ({ name, value })),
})

/** A number where the text is one, so that n8n's number fields show it. */
export const asNumber = (text: string): Json => (String(Number(text)) === text ? Number(text) : text)
