import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { endOnSignal } from './end-on-signal'

function process(close: () => Promise<unknown>) {
  const signals = new EventEmitter()
  const ended = new Promise<number>((exit) => endOnSignal({ close, exit, signals, patience: 500 }))
  return { signals, ended }
}

test('a signal closes once, however often it comes, and then the process ends', async () => {
  const close = vi.fn(async () => {})
  const { signals, ended } = process(close)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM']) signals.emit(signal)
  expect(await ended).toBe(0)
  expect(close).toHaveBeenCalledTimes(1)
})

test('what cannot be closed does not keep the process alive', async () => {
  for (const close of [() => new Promise(() => {}), () => Promise.reject(new Error('no database'))]) {
    const { signals, ended } = process(close)
    signals.emit('SIGTERM')
    expect(await ended).toBe(1)
  }
})
