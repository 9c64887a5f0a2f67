// One way to speak to the database, whether it runs inside this process or on a server of its own.

/** JSON travels as text (`$1::text::jsonb`): the two drivers disagree about every other way. */
export type SqlValue = string | number | boolean | null

export interface Sql {
  readonly kind: 'embedded' | 'server'
  query<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>
  /** Several statements without parameters, all or none of them. */
  script(text: string): Promise<void>
  /**
   * @param hear gets the payload of every notification
   * @param listening called once the ear is open, and again whenever it had been closed in between
   */
  listen(channel: string, hear: (payload: string) => void, listening: () => void): Promise<void>
  close(): Promise<void>
}

/** A row broke a unique constraint. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'
