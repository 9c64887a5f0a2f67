// Functions on text. Places are counted in characters as people see them in code: an emoji is one.
import { toInteger } from '../convert'
import { decimalText, integer, multiply, parseDecimal, roundTo } from '../decimal'
import { fail } from '../failure'
import { limits, type Run } from '../run'
import { array, text, type Value, whole } from '../value'
import { type BuiltIns, badArgument, define, onText, wordsOf } from './define'
import { splitAt, wordsIn } from './words'

const blank = '\\s'
const escaped = (letters: string) => letters.replace(/[\\\]^-]/g, '\\$&')
const anyOf = (letters: string | undefined) => `[${letters === undefined ? blank : escaped(letters)}]+`

const trim = (value: string, letters: string | undefined, sides: 'both' | 'left' | 'right') => {
  if (letters === '') return value
  const start = sides === 'right' ? value : value.replace(new RegExp(`^${anyOf(letters)}`, 'u'), '')
  if (sides === 'left') return start
  // Not `…+$`: on many blanks inside a text that would be looked at again and again.
  const one = new RegExp(anyOf(letters), 'u')
  const all = [...start]
  return all.slice(0, all.findLastIndex((letter) => !one.test(letter)) + 1).join('')
}

const trimmer = (sides: 'both' | 'left' | 'right') =>
  onText(1, 2, (value, [letters], run) => text(trim(value, letters && wordsOf(letters, run), sides)))

/** From one place up to another, both may be counted from the end. */
function slice<T>(all: readonly T[], [start, end]: readonly (Value | undefined)[]): T[] {
  const stop = end && end.kind !== 'null' ? toInteger(end) : undefined
  return all.slice(start ? toInteger(start) : 0, stop)
}

const wordList = (value: string, delimiters: Value | undefined, run: Run) =>
  delimiters && delimiters.kind !== 'null' ? splitAt(value, wordsOf(delimiters, run)) : wordsIn(value)

export const textFunctions: BuiltIns = {
  upper: onText(1, 1, (value) => text(value.toUpperCase())),
  lower: onText(1, 1, (value) => text(value.toLowerCase())),
  title: onText(1, 1, (value) =>
    text(
      value
        .toLowerCase()
        .replace(/(^|[^\p{L}\p{N}_])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()),
    ),
  ),
  trim: trimmer('both'),
  trim_left: trimmer('left'),
  trim_right: trimmer('right'),
  replace: onText(3, 4, (value, [needle, replacement, count], run) => {
    const [from, to] = [wordsOf(needle, run), wordsOf(replacement, run)]
    if (from === '') return text(value)
    const most = count ? toInteger(count) : -1
    const pieces = value.split(from)
    const cut = most < 0 ? pieces.length - 1 : Math.min(most, pieces.length - 1)
    if (value.length + cut * to.length > limits.text + cut * from.length) {
      fail('text-too-long', { limit: limits.text })
    }
    const rest = pieces.slice(cut).join(from)
    return text(run.budget.text([...pieces.slice(0, cut), rest].join(to)))
  }),
  text_slice: onText(2, 3, (value, range) => text(slice([...value], range).join(''))),
  text_length: onText(1, 1, (value) => whole([...value].length)),
  text_compare: onText(2, 2, (value, [other], run) => {
    const second = wordsOf(other, run)
    return whole(value < second ? -1 : value > second ? 1 : 0)
  }),
  word: onText(2, 3, (value, [place, delimiters], run) => {
    const words = wordList(value, delimiters, run)
    const index = place ? toInteger(place) : 0
    return text(words.at(index) ?? fail('index-out-of-range', { index, count: words.length }))
  }),
  word_count: onText(1, 2, (value, [delimiters], run) => whole(wordList(value, delimiters, run).length)),
  word_slice: onText(2, 4, (value, [start, end, delimiters], run) => {
    const stop = end && end.kind !== 'null' && toInteger(end) >= 0 ? end : undefined
    return text(slice(wordList(value, delimiters, run), [start, stop]).join(' '))
  }),
  remove_first_word: onText(1, 1, (value) => {
    const [first] = wordsIn(value)
    return text(first ? value.slice(value.indexOf(first) + first.length).replace(/^ +/, '') : '')
  }),
  split: onText(1, 2, (value, [delimiters], run) => {
    const parts = delimiters ? splitAt(value, wordsOf(delimiters, run)) : splitAt(value, ' \t\r\n')
    run.budget.spend(parts.length)
    return array(parts.map((part) => text(part)))
  }),
  repeat: onText(2, 2, (value, [times], run) => {
    const count = times ? toInteger(times) : 0
    if (count < 0) badArgument(count)
    // Before the text is made: it would not fit anywhere.
    if (value.length * count > limits.text) fail('text-too-long', { limit: limits.text })
    return text(run.budget.text(value.repeat(count)))
  }),
  clean: onText(1, 1, (value) => text(value.replace(/\p{C}/gu, ''))),
  code: onText(1, 1, (value) => whole(value.codePointAt(0) ?? badArgument('""'))),
  char: define(1, 1, ([code]) => {
    const point = code ? toInteger(code) : 0
    return text(point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : badArgument(point))
  }),
  percent: onText(1, 1, (value) => {
    const share = parseDecimal(value) ?? fail('not-a-number', { value: `"${value.slice(0, 40)}"` })
    return text(`${decimalText(roundTo(multiply(share, integer(100)), 0, 'half'))}%`)
  }),
}
