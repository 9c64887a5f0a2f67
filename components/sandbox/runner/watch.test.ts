import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Watch } from './watch'

const watched = { askWorker: vi.fn(), askFrame: vi.fn(), onSilence: vi.fn() }
let watch: Watch

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetAllMocks()
  watch = new Watch(watched)
})

afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

const answering = (...who: ('worker' | 'frame')[]) => {
  watched.askWorker.mockImplementation(() => who.includes('worker') && watch.heard('worker'))
  watched.askFrame.mockImplementation(() => who.includes('frame') && watch.heard('frame'))
}

test('a program that yields may run for hours', () => {
  answering('worker', 'frame')
  watch.start(true)
  vi.advanceTimersByTime(3_600_000)
  expect(watched.onSilence).not.toHaveBeenCalled()
})

test('a worker silent for 5 seconds is reported once its time is up, not before', () => {
  answering('frame')
  watch.start(true)
  vi.advanceTimersByTime(5_000)
  expect(watched.onSilence).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(watched.onSilence).toHaveBeenCalledWith('worker')
})

test('a frame that does not answer is dead, whatever its worker did', () => {
  answering()
  watch.start(true)
  vi.advanceTimersByTime(5_000)
  expect(watched.onSilence).toHaveBeenCalledWith('frame')
})

test('a worker that is still being started gets more time', () => {
  answering('frame')
  watch.start(false)
  vi.advanceTimersByTime(19_000)
  expect(watched.onSilence).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(watched.onSilence).toHaveBeenCalledWith('frame')
})

test('a tab that slept does not count its sleep against the program', () => {
  answering('frame')
  watch.start(true)
  vi.advanceTimersByTime(1_000)
  vi.setSystemTime(Date.now() + 600_000)
  vi.advanceTimersByTime(4_000)
  expect(watched.onSilence).not.toHaveBeenCalled()
})
