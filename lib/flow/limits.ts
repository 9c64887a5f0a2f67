// Promises how much fits into a card and into one run of a flow: the published defaults of the flows engine.

export const limits = {
  /** Cards passed without waiting for the contact. */
  steps: 100,
  /** Of one flow. */
  cards: 200,
  /** Cases of one branch. */
  cases: 50,
  /** Characters. */
  url: 8_192,
  headers: 10,
  headerName: 100,
  headerValue: 5_000,
  /** Characters of a template, before it is rendered. */
  template: 20_000,
  /** Characters of a text, address or header after rendering; a body is not cut. */
  rendered: 10_000,
  /** Characters of raw HTTP kept in the log. */
  rawHttp: 10_000,
  /** Characters of a result's value. */
  resultValue: 640,
  /** Bytes: `extra` and what is kept over a wait must be smaller than, or for `kept` at most, this. */
  extra: 10_000,
  kept: 10_000,
  /** Bytes of a request's or an answer's body. */
  body: 256 * 1_024,
  /** Virtual ms. */
  timeout: 15_000,
} as const

const encoder = new TextEncoder()

export const bytesIn = (text: string): number => encoder.encode(text).length
