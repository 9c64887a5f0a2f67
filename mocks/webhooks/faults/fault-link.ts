// Promises that a set of faults can be read in a link, `seed=7&faults=duplicate(times:3),outage`, and comes back as it was.

import type { FaultState, SwitchedFault } from './fault-state'
import { faultNamed } from './faults'

const largestSeed = 2 ** 31 - 1

/** Why a part of a link was left out. */
export interface UnreadPart {
  /** As it stands in the link. */
  part: string
  reason: 'seed' | 'syntax' | 'unknown-fault' | 'twice' | 'unknown-option' | 'out-of-range'
}

/** The query of a link, without the question mark. Options at their default are left out. */
export function faultLink({ seed, faults }: FaultState): string {
  const list = faults.map(written).join(',')
  return list === '' ? `seed=${seed}` : `seed=${seed}&faults=${list}`
}

function written({ fault, options }: SwitchedFault): string {
  const known = faultNamed(fault)?.options ?? {}
  const set = Object.entries(options).filter(([name, value]) => known[name]?.default !== value)
  const numbers = set.map(([name, value]) => `${name}:${value}`).join(',')
  return numbers === '' ? fault : `${fault}(${numbers})`
}

/** Reads the query of a link; other parameters are none of its business. What cannot be read is named and left out. */
export function readFaultLink(query: string): { state: FaultState; unread: UnreadPart[] } {
  const parameters = new URLSearchParams(query)
  const unread: UnreadPart[] = []
  const seed = seedOf(parameters.get('seed'), unread)
  const list = parameters.get('faults') ?? ''
  const faults: SwitchedFault[] = []
  for (const part of partsOf(list)) {
    const read = switchedFault(part, unread)
    if (!read) continue
    if (faults.some(({ fault }) => fault === read.fault)) unread.push({ part, reason: 'twice' })
    else faults.push(read)
  }
  return { state: { seed, faults }, unread }
}

function seedOf(text: string | null, unread: UnreadPart[]): number {
  if (text === null) return 1
  const seed = Number(text)
  if (/^\d+$/.test(text) && seed <= largestSeed) return seed
  unread.push({ part: `seed=${text}`, reason: 'seed' })
  return 1
}

/** Commas within brackets part options, not faults. */
function partsOf(list: string): string[] {
  return list.split(/,(?![^(]*\))/).filter((part) => part.trim() !== '')
}

function switchedFault(part: string, unread: UnreadPart[]): SwitchedFault | undefined {
  const [, id = '', numbers = ''] = /^\s*([a-z\d-]+)(?:\(([^()]*)\))?\s*$/.exec(part) ?? []
  const fault = faultNamed(id)
  if (!fault) {
    unread.push({ part, reason: id === '' ? 'syntax' : 'unknown-fault' })
    return undefined
  }
  const options: Record<string, number> = {}
  for (const number of numbers.split(',').filter((one) => one.trim() !== '')) {
    const [, name = '', digits = ''] = /^\s*([a-z]+)\s*:\s*(-?\d+)\s*$/i.exec(number) ?? []
    const option = Object.hasOwn(fault.options, name) ? fault.options[name] : undefined
    const value = Number(digits)
    if (name === '') unread.push({ part: `${id}(${number})`, reason: 'syntax' })
    else if (!option) unread.push({ part: `${id}(${number})`, reason: 'unknown-option' })
    else if (value < option.min || value > option.max)
      unread.push({ part: `${id}(${number})`, reason: 'out-of-range' })
    else options[name] = value
  }
  return { fault: id, options }
}
