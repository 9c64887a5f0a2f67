// Promises that msw loads where reading localStorage throws, as it does in a browser that blocks site data.

const name = 'localStorage'

/** Looks at the storage as msw will: its mere mention throws where it is blocked. */
function isBlocked(): boolean {
  try {
    return Reflect.get(globalThis, name) === null
  } catch {
    return true
  }
}

let blocked: PropertyDescriptor | undefined

if (isBlocked()) {
  blocked = Object.getOwnPropertyDescriptor(globalThis, name)
  const empty = { getItem: () => null, setItem: () => undefined }
  if (blocked?.configurable) Object.defineProperty(globalThis, name, { configurable: true, value: empty })
}

/** Puts the blocked storage back, so that whoever asks for it next learns the truth. */
export function lowerShield(): void {
  if (blocked?.configurable) Object.defineProperty(globalThis, name, blocked)
  blocked = undefined
}
