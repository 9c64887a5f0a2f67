// What a branch can ask: each answers with an object that is true or false and holds what matched.
import { toNumber } from '../convert'
import { compare, type Decimal, parseDecimal } from '../decimal'
import type { Run } from '../run'
import { boolean, nothing, number, object, text, type Value } from '../value'
import { type BuiltIn, type BuiltIns, define, onText, wordsOf } from './define'
import { wordsIn } from './words'

const yes = (match: Value): Value => object({ match }, boolean(true))
const no: Value = object({ match: nothing }, boolean(false))

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase())

/** Words one after the other, anywhere in the text. */
function phrase(value: string, wanted: string, run: Run): Value {
  const found = wordsIn(value)
  const [all, part] = [lower(found), lower(wordsIn(wanted))]
  run.budget.spend(Math.ceil((all.length * part.length) / 1000))
  const place = all.findIndex((_, start) => part.every((word, offset) => all[start + offset] === word))
  if (part.length === 0) return yes(text(''))
  return place < 0 ? no : yes(text(found.slice(place, place + part.length).join(' ')))
}

/** The first number in a text: `I am 1,500 years` holds 1500. */
function numberIn(value: string): Decimal | undefined {
  const [found] = /-?(?:\d[\d,]*(?:\.\d+)?|\.\d+)/.exec(value) ?? []
  return found === undefined ? undefined : parseDecimal(found.replaceAll(',', ''))
}

const aNumber = (others: number, fits: (found: Decimal, given: Decimal[]) => boolean): BuiltIn =>
  onText(1 + others, 1 + others, (value, given) => {
    const limits = given.map(toNumber)
    const found = numberIn(value)
    return found && fits(found, limits) ? yes(number(found)) : no
  })

const zero: Decimal = { unscaled: 0n, scale: 0 }
const against = (fits: (order: number) => boolean) =>
  aNumber(1, (found, [limit = zero]) => fits(compare(found, limit)))

export const testFunctions: BuiltIns = {
  has_text: onText(1, 1, (value) => (value.trim() === '' ? no : yes(text(value.trim())))),
  has_only_text: onText(2, 2, (value, [wanted], run) =>
    value === wordsOf(wanted, run) ? yes(text(value)) : no,
  ),
  has_phrase: onText(2, 2, (value, [wanted], run) => phrase(value, wordsOf(wanted, run), run)),
  has_only_phrase: onText(2, 2, (value, [wanted], run) => {
    const same = lower(wordsIn(value)).join(' ') === lower(wordsIn(wordsOf(wanted, run))).join(' ')
    return same ? yes(text(wordsIn(value).join(' '))) : no
  }),
  has_any_word: onText(2, 2, (value, [wanted], run) => {
    const any = new Set(lower(wordsIn(wordsOf(wanted, run))))
    const found = wordsIn(value).filter((word) => any.has(word.toLowerCase()))
    return found.length > 0 ? yes(text(found.join(' '))) : no
  }),
  has_all_words: onText(2, 2, (value, [wanted], run) => {
    const all = new Set(lower(wordsIn(wordsOf(wanted, run))))
    const found = wordsIn(value).filter((word) => all.has(word.toLowerCase()))
    return new Set(lower(found)).size === all.size ? yes(text(found.join(' '))) : no
  }),
  has_beginning: onText(2, 2, (value, [wanted], run) => {
    const [whole, start] = [value.trim(), wordsOf(wanted, run).trim()]
    const begins = start !== '' && whole.toLowerCase().startsWith(start.toLowerCase())
    return begins ? yes(text(whole.slice(0, start.length))) : no
  }),
  has_number: aNumber(0, () => true),
  has_number_eq: against((order) => order === 0),
  has_number_lt: against((order) => order < 0),
  has_number_lte: against((order) => order <= 0),
  has_number_gt: against((order) => order > 0),
  has_number_gte: against((order) => order >= 0),
  has_number_between: aNumber(
    2,
    (found, [least = zero, most = zero]) => compare(found, least) >= 0 && compare(found, most) <= 0,
  ),
  has_email: onText(1, 1, (value) => {
    const word = value.split(/[\s<>,;"'()]+/).find((one) => /^[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/.test(one))
    return word ? yes(text(word)) : no
  }),
  has_error: define(
    1,
    1,
    ([value = nothing]) => (value.kind === 'error' ? yes(text(value.failure.code)) : no),
    true,
  ),
  has_category: define(2, Number.POSITIVE_INFINITY, ([result = nothing, ...wanted], run) => {
    const category = result.kind === 'object' ? result.properties.get('category') : undefined
    const name = wordsOf(category, run)
    return wanted.some((one) => wordsOf(one, run) === name) ? yes(text(name)) : no
  }),
}
