import type { WholeRequest } from './example-request'

/** A word that a POSIX shell hands over as it is: nothing is special between single quotes but the quote itself. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** The request as a command for bash or zsh, one option a line. */
export function curlCommand({ method, url, headers, body }: WholeRequest): string {
  const options = [
    // With a body curl would make it a POST by itself, without one a GET; the method is said all the same, to be read.
    ...(method === 'GET' && body === undefined ? [] : [`--request ${method}`]),
    // curl reads brackets and braces in an address as a pattern of many addresses.
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...headers.map(([name, value]) => `--header ${shellWord(`${name}: ${value}`)}`),
    // --data would read a file where the text begins with @.
    ...(body === undefined ? [] : [`--data-raw ${shellWord(body)}`]),
  ]
  return [`curl ${shellWord(url)}`, ...options].join(' \\\n  ')
}
