// What a kit's programs share in a terminal: options, words in the learner's language, the port they got.
import type { Server } from 'node:http'
import { fillSentence } from '@/lib/practice/check'
import { exerciseIn } from './verdicts'

/** `--name value` and `--name`, by name; the last of a name counts. */
export function optionsIn(given: readonly string[]): Record<string, string> {
  const options: Record<string, string> = {}
  for (const [at, word] of given.entries()) {
    if (!word.startsWith('--')) continue
    const [name = '', ...value] = word.slice(2).split('=')
    const next = given[at + 1]
    options[name] =
      value.length > 0 ? value.join('=') : next === undefined || next.startsWith('--') ? '' : next
  }
  return options
}

export function say(folder: URL) {
  const { words } = exerciseIn(folder)
  return (name: string, values: Record<string, string | number> = {}) =>
    fillSentence(words[name] ?? name, values)
}

export function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
