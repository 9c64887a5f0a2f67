// What the console asks of the practice world before anything is sent. The world itself is handed in by the page.
import type { Locale } from '@/lib/i18n/locales'

/** Something a server would probably object to or overlook. Never in the way of Send. */
export type Caution =
  /** A whole sentence, of the practice platform's own. `pointer` is where in the body, as a JSON pointer. */
  | { kind: 'rule'; text: string; pointer?: string }
  | { kind: 'unknown-field'; name: string; near?: string; pointer: string }
  | { kind: 'unknown-query'; name: string; near?: string }
  | { kind: 'body-missing' | 'body-not-read' }

/** Characters. What the fields of a longer body mean is not looked at before it is sent. */
export const longestRead = 200_000

/** The same object for the same operation. */
export interface KnownOperation {
  id: string
  bodyCautions(text: string, locale: Locale): Promise<Caution[]>
  queryCautions(url: string, locale: Locale): Promise<Caution[]>
}

export interface Practice {
  hosts: readonly string[]
  /** Tokens and keys that open nothing but the practice world: they may be shown and shared. */
  credentials: readonly string[]
  /** The path of `url` may still hold `{names}`. */
  operationAt(method: string, url: string): KnownOperation | undefined
}
