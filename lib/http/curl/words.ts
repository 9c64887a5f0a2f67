// What splitting a command line gives, whichever shell it was written for.

/** Why a pasted text could not be read. `at` is the place in the person's own words. */
export interface Problem {
  /**
   * - `unclosed-quote`: a quote is opened and never closed
   * - `curly-quote`: a word processor turned the quotes into typographic ones
   * - `not-http`: the address is for another protocol
   * - `head-with-body`: curl refuses `--head` together with data
   */
  problem:
    | 'empty'
    | 'not-curl'
    | 'unclosed-quote'
    | 'curly-quote'
    | 'value-missing'
    | 'no-url'
    | 'not-http'
    | 'head-with-body'
  at?: string
}

export interface CommandLine {
  /** Bytes from 0x80 that were written as escapes stand as U+DC80 to U+DCFF: what they mean depends on the option. */
  words: string[]
  /** What stands behind the command: another one, a pipe, a file to write to. */
  rest: string
  /** Variables and substitutions, which only the shell could have filled in. They stay in the words as written. */
  variables: string[]
}

export const escapedByte = (byte: number): string => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)

const latin = (run: string): string =>
  run.replace(/[\s\S]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) & 0xff))

function utf8(run: string): string {
  const bytes = Uint8Array.from(run, (byte) => byte.charCodeAt(0) & 0xff)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Some browsers' "Copy as cURL" wrote é as the one byte \xe9.
    return latin(run)
  }
}

// With the flag `u` the two halves of an emoji are one character, not an escaped byte.
const escapedBytes = /[\udc80-\udcff]+/gu

/** The word as text. */
export const asText = (word: string): string => word.replace(escapedBytes, utf8)

/** The word as a header: there, a byte is a character. */
export const asHeader = (word: string): string => word.replace(escapedBytes, latin)
