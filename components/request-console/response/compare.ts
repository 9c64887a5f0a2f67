// What differs between two messages: headers by name whatever their case, texts line by line.
import { diffLines } from 'diff'

type HeaderList = readonly (readonly [name: string, value: string])[]

export interface HeaderChange {
  name: string
  change: 'same' | 'added' | 'removed' | 'changed'
  a?: string
  b?: string
}

/** In the order of `a`, then what only `b` has. A repeated header counts as one with its values after each other. */
export function headerChanges(a: HeaderList, b: HeaderList): HeaderChange[] {
  const [before, after] = [joined(a), joined(b)]
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => {
    const [from, to] = [before.get(name), after.get(name)]
    const change =
      from === undefined ? 'added' : to === undefined ? 'removed' : from === to ? 'same' : 'changed'
    return { name, change, a: from, b: to }
  })
}

function joined(headers: HeaderList): Map<string, string> {
  const all = new Map<string, string>()
  for (const [written, value] of headers) {
    const name = written.toLowerCase()
    const before = all.get(name)
    all.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return all
}

/** Lines that are the same on both sides, or what stands on each side instead. */
export type Hunk = { same: string[] } | { a: string[]; b: string[] }

/** Beyond this many changed lines the search for the shortest difference would hold the page up. */
const mostChanges = 1000

/** @returns undefined when the texts differ too much to be laid side by side */
export function lineHunks(a: string, b: string): Hunk[] | undefined {
  const parts = diffLines(withEnd(a), withEnd(b), { maxEditLength: mostChanges })
  if (!parts) return undefined
  const hunks: Hunk[] = []
  for (const { value, added, removed } of parts) {
    const lines = value.replace(/\n$/, '').split('\n')
    const last = hunks.at(-1)
    if (!added && !removed) hunks.push({ same: lines })
    else if (last && 'a' in last) last[added ? 'b' : 'a'].push(...lines)
    else hunks.push(added ? { a: [], b: lines } : { a: lines, b: [] })
  }
  return hunks
}

// Without it a last line would differ from the same line with more below it.
const withEnd = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
