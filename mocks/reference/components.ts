// Promises that what several answers hold is written once in the OpenAPI document, under a name of its resource.
import type { Operation, Schema } from '../define'
import { type JsonSchema, jsonSchema } from './json-schema'

const pascal = (text: string) =>
  text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())

export class Components {
  readonly #names = new Map<string, string>()
  readonly #schemas = new Map<string, JsonSchema>()

  /** A reference to the schema under `name`; another schema of that name gets a number. */
  entity(name: string, schema: Schema): JsonSchema {
    return this.#reference([pascal(name)], jsonSchema(schema, 'output'))
  }

  /** An answer: a page or a list of things refers to the thing. */
  response({ id, resource }: Operation, schema: Schema): JsonSchema {
    const json = jsonSchema(schema, 'output')
    const names = [pascal(resource), pascal(id)]
    const items = json.properties?.items
    if (items?.items) {
      const named = { ...items, items: this.#reference(names, items.items) }
      return { ...json, properties: { ...json.properties, items: named } }
    }
    if (json.items) return { ...json, items: this.#reference(names, json.items) }
    return this.#reference(names, json)
  }

  schemas(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #reference(names: readonly string[], schema: JsonSchema): JsonSchema {
    if (schema.type !== 'object') return schema
    const text = JSON.stringify(schema)
    const name = this.#names.get(text) ?? this.#free(names)
    this.#names.set(text, name)
    this.#schemas.set(name, schema)
    return { $ref: `#/components/schemas/${name}` }
  }

  #free(names: readonly string[]): string {
    const free = names.find((name) => !this.#schemas.has(name))
    if (free) return free
    const last = names.at(-1) ?? ''
    for (let n = 2; ; n += 1) if (!this.#schemas.has(`${last}${n}`)) return `${last}${n}`
  }
}
