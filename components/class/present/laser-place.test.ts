import { expect, test } from 'vitest'
import { canvasWidth, dotAt, placeIn } from './laser-place'
import { canvasFor } from './use-canvas'

const at = (clientX: number, clientY: number) => ({ clientX, clientY })

test('the same word is pointed at on a small slide and on a large one', () => {
  const small = placeIn({ left: 10, top: 20, width: 576, height: 400 }, at(10 + 288, 20 + 100), 'slide')
  const large = placeIn({ left: 0, top: 0, width: 1728, height: 1200 }, at(864, 300), 'slide')
  expect(small).toEqual(large)
  expect(dotAt(small ?? { x: 0, y: 0 })).toEqual({ left: '50%', top: 200 })
})

test('a slide scrolled up is pointed at where its text is', () => {
  const place = placeIn({ left: 0, top: -500, width: canvasWidth, height: 2000 }, at(0, 100), 'slide')
  expect(dotAt(place ?? { x: 0, y: 0 }).top).toBe(600)
})

test('a phone’s field stands for the upper part of the slide', () => {
  const place = placeIn({ left: 0, top: 0, width: 320, height: 180 }, at(320, 180), 'pad')
  expect(dotAt(place ?? { x: 0, y: 0 })).toEqual({ left: '100%', top: 648 })
})

test('beside the slide nothing is pointed at', () => {
  const box = { left: 100, top: 100, width: 100, height: 100 }
  for (const [x, y] of [
    [99, 150],
    [201, 150],
    [150, 99],
    [150, 201],
  ] as const)
    expect(placeIn(box, at(x, y), 'slide')).toBeUndefined()
})

test('a projector shrinks a slide to be seen whole, not beyond two thirds, and a trainer scrolls', () => {
  const room = { width: canvasWidth * 2, height: 1200 }
  expect(canvasFor({ ...room, slideHeight: 500 }, true)).toEqual({ wide: true, zoom: 2 })
  expect(canvasFor({ ...room, slideHeight: 800 }, true)).toEqual({ wide: true, zoom: 1.5 })
  expect(canvasFor({ ...room, slideHeight: 5000 }, true)).toEqual({ wide: true, zoom: 2 })
  expect(canvasFor({ ...room, slideHeight: 5000 }, false)).toEqual({ wide: true, zoom: 2 })
  expect(canvasFor({ width: 360, height: 700, slideHeight: 900 }, true)).toEqual({ wide: false, zoom: 1 })
})
