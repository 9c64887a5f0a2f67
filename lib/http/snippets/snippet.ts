// What a target promises: to say one request in its own words, and to name what it cannot say.
import type { HttpRequest } from '../request'

/**
 * What a target cannot say of a request.
 * - `method`: it does not offer this method
 * - `body-with-method`: it sends no body with this method
 * - `content-type-added`: it sends a Content-Type although the request has none
 * - `accept-language-added`: it sends an Accept-Language although the request has none
 * - `control-character`: a character of the body cannot be typed there
 * - `beyond-ascii`: characters outside ASCII may arrive as other bytes
 * - `template-braces`: `{{` begins an expression there and has no escape
 */
export type Missing =
  | 'method'
  | 'body-with-method'
  | 'content-type-added'
  | 'accept-language-added'
  | 'control-character'
  | 'beyond-ascii'
  | 'template-braces'

/** One field of a form to fill in by hand. */
export interface Field {
  /** What the field is, whatever its product calls it. Header keys repeat, a name and its value after each other. */
  key: 'method' | 'url' | 'option' | 'header-name' | 'header-value' | 'content-type' | 'body'
  /** The product's own English label. */
  name: string
  value: string
}

interface Target {
  id: string
  /** A proper name, the same in every language. */
  label: string
  /** Codes of what `write` leaves out or changes for this request. */
  missing?(request: HttpRequest): Missing[]
}

export interface TextSnippet extends Target {
  kind: 'text'
  /** The highlighter's name of the language. */
  language: string
  write(request: HttpRequest): string
}

export interface FieldsSnippet extends Target {
  kind: 'fields'
  language: 'fields'
  write(request: HttpRequest): { fields: Field[] }
}

export type Snippet = TextSnippet | FieldsSnippet

/** The codes whose condition holds. */
export const codesWhere = (conditions: Partial<Record<Missing, boolean>>): Missing[] =>
  (Object.keys(conditions) as Missing[]).filter((code) => conditions[code])
