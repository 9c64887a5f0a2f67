import { renderToStaticMarkup } from 'react-dom/server'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { Qr } from './qr'

const address = 'https://course.example/c#K7M2QP'

test('a QR code draws every dark module once, on white with a border, and says what it is', () => {
  const markup = renderToStaticMarkup(<Qr text={address} label="Opens the class" />)
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const dark = data.flat().filter(Boolean).length
  expect(markup.match(/h1v1h-1z/g)).toHaveLength(dark)
  expect(markup).toContain(`viewBox="0 0 ${size} ${size}"`)
  expect(markup).toContain('role="img" aria-label="Opens the class"')
  // Two modules of white on every side.
  expect([...(data[0] ?? []), ...(data[1] ?? []), ...data.map((row) => row[1])].some(Boolean)).toBe(false)
})
