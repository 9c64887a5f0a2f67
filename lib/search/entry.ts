// What can be found: a step of a lesson, an operation, an event or a word of the glossary.

export const kinds = ['step', 'operation', 'event', 'term'] as const
export type Kind = (typeof kinds)[number]

export interface SearchEntry {
  /** Its address below the language, e.g. `lessons/apis/endpoints#goal`. */
  id: string
  kind: Kind
  title: string
  /** Where it stands, or what it is called in code: the lesson, `GET /core/v1/contact`, `CONTACT_NEW`. */
  place: string
  /** Other words to find it by, which are not shown. */
  also: string
  /** Plain text; excerpts are cut from it. */
  text: string
}
