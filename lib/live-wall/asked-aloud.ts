// What a trainer's questions on the spot were about: said aloud in the room, and kept in this browser only.

const key = 'pull-and-push.asked-aloud'
const most = 30

export function readAsked(storage: Pick<Storage, 'getItem'>): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}')
    return typeof kept === 'object' && kept !== null
      ? Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string'))
      : {}
  } catch {
    return {}
  }
}

/** Storage that is full or forbidden costs a heading, no more. */
export function keepAsked(storage: Pick<Storage, 'getItem' | 'setItem'>, poll: string, text: string): void {
  try {
    const all = Object.entries({ ...readAsked(storage), [poll]: text }).slice(-most)
    storage.setItem(key, JSON.stringify(Object.fromEntries(all)))
  } catch {
    // The question itself was asked.
  }
}
