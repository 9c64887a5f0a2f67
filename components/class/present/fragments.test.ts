import { expect, test } from 'vitest'
import { type Block, screensOf } from './fragments'

const blocks = (letters: string): Block[] =>
  [...letters].map((letter) =>
    letter === 'h' ? 'heading' : letter === 'p' ? 'part' : letter === 't' ? 'text' : 'nothing',
  )
const screens = (letters: string) =>
  screensOf(blocks(letters)).map((places) => places.map((place) => letters[place]).join(''))

test('text alone is one screen, however long', () => {
  expect(screens('tttttt')).toEqual(['tttttt'])
  expect(screens('')).toEqual([''])
})

test('a part stands with its short introduction, and what follows it is the next screen', () => {
  expect(screens('tpt')).toEqual(['tp', 't'])
  expect(screens('ttp')).toEqual(['ttp'])
  expect(screens('p')).toEqual(['p'])
})

test('a long introduction is a screen of its own', () => {
  expect(screens('tttpt')).toEqual(['ttt', 'p', 't'])
})

test('two parts never share a screen', () => {
  expect(screens('pp')).toEqual(['p', 'p'])
  expect(screens('tptp')).toEqual(['tp', 'tp'])
})

test('a heading within a step begins a screen', () => {
  expect(screens('tthtthp')).toEqual(['tt', 'htt', 'hp'])
})

test('what nobody sees makes no screen', () => {
  expect(screens('tpnn')).toEqual(['tp'])
  expect(screens('ntnpn')).toEqual(['tp'])
})
