// If: sends each item out by true or by false.
import type { Condition, Item, Json, SettingsOf } from '../../workflow'
import type { Result } from '../per-item'
import type { Work } from '../work'

type Given = Json | undefined

const asText = (value: Given): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

const isNumber = (value: Given): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))

/** A number and its text are equal: 5 and "5". */
function areEqual(left: Given, right: Given): boolean {
  if (typeof left === 'number' || typeof right === 'number')
    return isNumber(left) && isNumber(right) && Number(left) === Number(right)
  return asText(left) === asText(right)
}

function contains(left: Given, right: Given): boolean {
  return Array.isArray(left)
    ? left.some((entry: Json) => areEqual(entry, right))
    : asText(left).includes(asText(right))
}

function holds(work: Work, { left, operator, right }: Condition, at: number, index: number): boolean {
  const place = `conditions.${at}`
  const given = work.value(`${place}.left`, left, index)
  if (operator === 'exists') return given !== undefined && given !== null
  if (operator === 'not-exists') return given === undefined || given === null
  if (operator === 'is-true') return given === true || given === 'true'
  if (operator === 'is-false') return given === false || given === 'false'
  const other = work.value(`${place}.right`, right, index)
  if (operator === 'equals') return areEqual(given, other)
  if (operator === 'not-equals') return !areEqual(given, other)
  if (operator === 'contains') return contains(given, other)
  if (operator === 'not-contains') return !contains(given, other)
  for (const [side, value] of [
    ['left', given],
    ['right', other],
  ] as const)
    if (!isNumber(value))
      throw work.fail('if.not-a-number', `${place}.${side}`, { value: asText(value).slice(0, 60) })
  return operator === 'greater' ? Number(given) > Number(other) : Number(given) < Number(other)
}

export async function branch(work: Work, { combine, conditions }: SettingsOf['if']): Promise<Result> {
  const yes: Item[] = []
  const no: Item[] = []
  for (const [index, item] of work.items.entries()) {
    const ask = (condition: Condition) => holds(work, condition, conditions.indexOf(condition), index)
    const isYes = combine === 'all' ? conditions.every(ask) : conditions.some(ask)
    ;(isYes ? yes : no).push(item)
  }
  return { outputs: [yes, no] }
}
