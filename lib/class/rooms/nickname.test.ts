import { expect, test } from 'vitest'
import { nicknameLength, readNickname } from './nickname'

test('names of people stay as they were typed', () => {
  for (const name of [
    'Ana',
    'José María',
    'Ngọc Ánh',
    '李小龙',
    'नेहा',
    'محمد',
    "O'Brien-Silva",
    'Zoë 🦋',
    '<b>Bob</b>',
  ])
    expect(readNickname(name)).toBe(name.normalize('NFKC'))
})

test('spaces around and within are put in order, and look-alike forms are made one', () => {
  expect(readNickname('  Ana \t\n  Lima ')).toBe('Ana Lima')
  expect(readNickname('Ａｎａ')).toBe('Ana')
  expect(readNickname('Jose\u0301')).toBe('José')
})

test('what turns the line or has no width does not reach the wall', () => {
  const bidi = [
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200e',
    '\u200f',
    '\u061c',
  ]
  const unseen = [
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u180e',
    '\u3164',
    '\u115f',
    '\u0000',
    '\u001b',
    '\u{e0041}',
    '\ue000',
  ]
  for (const mark of [...bidi, ...unseen])
    expect(readNickname(`A${mark}na`), JSON.stringify(mark)).toBe('Ana')
  for (const nothing of ['', '   ', '\u200b\u202e', '\u3164', '\u0301', '\u2800'])
    expect(readNickname(nothing)).toBeUndefined()
})

test('a name has at most twenty-four letters, however many bytes they take', () => {
  expect(readNickname('é'.repeat(nicknameLength))).toBeDefined()
  expect(readNickname('e'.repeat(nicknameLength + 1))).toBeUndefined()
  expect(readNickname('x'.repeat(1_000_000))).toBeUndefined()
  expect(readNickname(`Z${'\u0301\u0302\u0303\u0304'.repeat(20)}`)?.length).toBeLessThanOrEqual(4)
})
