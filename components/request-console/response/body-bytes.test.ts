import { expect, test } from 'vitest'
import { hasLostBytes, hexLines, shownBytes } from './body-bytes'

test('each line has its offset, eight bytes and the signs among them', () => {
  expect(hexLines('GIF89a\u0000\u0001é')).toEqual([
    { offset: '0000', bytes: '47 49 46 38 39 61 00 01', signs: 'GIF89a..' },
    { offset: '0008', bytes: 'c3 a9', signs: '..' },
  ])
  expect(hexLines('')).toEqual([])
})

test('of a long body only the beginning is shown, to the byte', () => {
  const lines = hexLines('€'.repeat(1_000_000))
  expect(lines).toHaveLength(shownBytes / 8)
  expect(lines.at(-1)).toEqual({ offset: '00f8', bytes: 'ac e2 82 ac e2 82 ac e2', signs: '........' })
})

test('bytes that were no text are known to be lost', () => {
  const png = new TextDecoder().decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
  expect(hasLostBytes(png)).toBe(true)
  expect(hasLostBytes('PNG\u0000')).toBe(false)
})
