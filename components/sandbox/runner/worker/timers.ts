// Timers as a browser has them, each counted as work the program still has to do.
import { begin, finish } from './activity'
import { nativeClearInterval, nativeClearTimeout, nativeSetInterval, nativeSetTimeout } from './natives'

type Callback = (...args: unknown[]) => void

function checked(callback: unknown, name: string): Callback {
  if (typeof callback === 'function') return callback as Callback
  throw new TypeError(`${name} needs a function as its first argument.`)
}

export function installTimers(): void {
  const alive = new Set<number>()
  const has = alive.has.bind(alive)
  const add = alive.add.bind(alive)
  const remove = alive.delete.bind(alive)

  const forget = (id: number) => {
    if (remove(id)) finish()
  }

  const setTimeout = (callback: unknown, delay?: number, ...args: unknown[]): number => {
    const run = checked(callback, 'setTimeout')
    const id = nativeSetTimeout(() => {
      try {
        run(...args)
      } finally {
        forget(id)
      }
    }, delay)
    add(id)
    begin()
    return id
  }

  const setInterval = (callback: unknown, delay?: number, ...args: unknown[]): number => {
    const id = nativeSetInterval(checked(callback, 'setInterval'), delay, ...args)
    add(id)
    begin()
    return id
  }

  const clear = (id?: number) => {
    if (id === undefined || !has(id)) return
    nativeClearTimeout(id)
    nativeClearInterval(id)
    forget(id)
  }

  Object.assign(globalThis, { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear })
}
