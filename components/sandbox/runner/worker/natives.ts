// The built-ins the channel needs, taken before a learner's program can replace them.

const { bind, call } = Function.prototype

/** `uncurry(fn)(self, …args)` is `fn.call(self, …args)`, and stays so whatever becomes of `Function.prototype`. */
export const uncurry = bind.bind(call) as <Self, Args extends unknown[], Result>(
  fn: (this: Self, ...args: Args) => Result,
) => (self: Self, ...args: Args) => Result

/** Reads an accessor of a prototype, as it was at the start. */
export function reader<Self, Value>(prototype: object, name: string): (self: Self) => Value {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get as ((this: Self) => Value) | undefined
  if (!getter) throw new Error(`Failed to take the getter of ${name}: this engine has none.`)
  return uncurry<Self, [], Value>(getter)
}

const NativeChannel = MessageChannel
const postTo = uncurry<MessagePort, [null], void>(MessagePort.prototype.postMessage)

export const nativeSetTimeout = self.setTimeout.bind(self)
export const nativeClearTimeout = self.clearTimeout.bind(self)
export const nativeSetInterval = self.setInterval.bind(self)
export const nativeClearInterval = self.clearInterval.bind(self)
/** Calls back in a turn of its own, without the wait that browsers put between nested timers. */
export function turns(callback: () => void): () => void {
  const { port1, port2 } = new NativeChannel()
  port1.onmessage = callback
  return () => postTo(port2, null)
}

export const onGlobal = EventTarget.prototype.addEventListener.bind(self)
