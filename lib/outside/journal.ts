// A file that only grows: what was appended is there after the process was killed, at the price of one system call.
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

export class Journal<T> {
  readonly #file: number
  readonly #path: string
  #size: number

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600)
    this.#size = fstatSync(this.#file).size
  }

  get size(): number {
    return this.#size
  }

  /** What an earlier process left behind; a last line that was cut short was promised to nobody. */
  read(): T[] {
    return readFileSync(this.#path, 'utf8')
      .split('\n')
      .flatMap((line): T[] => {
        try {
          return line === '' ? [] : [JSON.parse(line)]
        } catch {
          return []
        }
      })
  }

  /** @throws when it cannot be written, or when somebody else has written or emptied it */
  append(entries: readonly T[]): void {
    if (fstatSync(this.#file).size !== this.#size)
      throw new Error(`Failed to write ${this.#path}: another process has changed it. Stop one of the two.`)
    const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, undefined, this.#size + at)
    this.#size += bytes.length
  }

  empty(): void {
    ftruncateSync(this.#file, 0)
    this.#size = 0
  }

  close(): void {
    closeSync(this.#file)
  }
}
