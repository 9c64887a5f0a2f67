// A request as the door takes it in and an answer as it gives it out, whichever server stands in front.

export interface Knock {
  method: string
  /** Path and query as they came over the wire. */
  target: string
  headers: Pick<Headers, 'get'> & Iterable<[name: string, value: string]>
  /** Of whoever knocks. */
  address: string
  /** The course's own address, e.g. `http://localhost:3000`. */
  origin: string
  /** Where the practice API is described, if it is. */
  documents?: string
  /** Reads the body, once, and gives up past so many bytes or ms. Rejects with `Refused`. */
  body(most: number, slowest: number): Promise<Uint8Array>
}

export interface Answer {
  status: number
  statusText: string
  headers: [name: string, value: string][]
  /** Null where the status or the method allows none. */
  body: string | null
  /** The practice API's own, whose headers go before these. */
  response?: Response
}
