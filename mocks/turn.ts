// Promises a turn of the event loop: what waits for the processor (promises, input, drawing) comes first.

/** A real timer of 0 ms takes 1 to 4 ms, a message to oneself a hundredth of that. */
function byMessages(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => waiting.shift()?.()
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      port2.postMessage(0)
    })
}

// In Node an open channel would keep the process alive.
export const turn: () => Promise<void> =
  typeof setImmediate === 'function' ? () => new Promise((resolve) => setImmediate(resolve)) : byMessages()
