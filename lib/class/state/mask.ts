// Hides what a request must not show to others: tokens, keys, cookies, signatures, wherever they stand.
import type { Json } from '../commands/log-commands'

const secretName = /auth|cookie|token|secret|passw|signature|api-?key|^key$/i
const secretText = /\b(whsec_|bearer\s+|basic\s+|pn_|sk_)[\w+/=.-]+/gi
const secretQuery = /([?&](?:[^=&#]*(?:token|key|secret|sig)[^=&#]*)=)[^&#]*/gi

export const hidden = '•••'

/** Names stay, values go: which header is there is what a comparison is about. */
export function masked<Value extends Json>(value: Value): Value {
  const hide = (given: Json, secret: boolean): Json => {
    if (typeof given === 'string')
      return secret && given !== ''
        ? hidden
        : given.replace(secretQuery, `$1${hidden}`).replace(secretText, `$1${hidden}`)
    if (typeof given !== 'object' || given === null) return given
    const [name, one] = Array.isArray(given) ? given : []
    // A header as a pair.
    if (Array.isArray(given) && given.length === 2 && typeof name === 'string' && typeof one === 'string')
      return [name, hide(one, secret || secretName.test(name))]
    if (Array.isArray(given)) return given.map((item) => hide(item, secret))
    const entries = Object.entries(given)
    return Object.fromEntries(entries.map(([key, item]) => [key, hide(item, secret || secretName.test(key))]))
  }
  return hide(value, false) as Value
}
