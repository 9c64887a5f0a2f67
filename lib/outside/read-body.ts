// Reads a request's body while counting: what is too long or too slow is given up early.
import { isRefused, Refused } from './said'

const nothing = new Uint8Array(0)

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only) return only
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

/** @param source gives its chunks one after the other; returning from the loop tells it to stop */
export async function readBody(
  source: AsyncIterable<Uint8Array> | null,
  most: number,
  slowest: number,
): Promise<Uint8Array> {
  if (source === null) return nothing
  let late = false
  let giveUp = () => {}
  const tooLate = new Promise<'late'>((resolve) => {
    giveUp = () => resolve('late')
  })
  const timer = setTimeout(() => {
    late = true
    giveUp()
  }, slowest)
  const reader = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const next = await Promise.race([reader.next(), tooLate])
      if (next === 'late' || late) throw new Refused('too-slow', { headers: [['connection', 'close']] })
      if (next.done) return joined(chunks, length)
      length += next.value.byteLength
      if (length > most) throw new Refused('too-large', { headers: [['connection', 'close']] })
      chunks.push(next.value)
    }
  } catch (error) {
    void reader.return?.().catch(() => {})
    // Whoever hung up in the middle reads no answer.
    throw isRefused(error) ? error : new Refused('too-slow')
  } finally {
    clearTimeout(timer)
  }
}
