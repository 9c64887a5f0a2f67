// Takes out of a request what opens a door in the real world, before the request travels in a link.
import { editSegment, readSegment, splitUrl } from './query-rows'
import type { Auth, RequestDraft } from './request-draft'

const secretName =
  /authorization|cookie|token|secret|passw|senha|contraseña|api[-_ ]?key|^key$|credential|signature/i

/** A reference such as `Bearer {{token}}` says where the secret is, not what it is. */
const isReference = (value: string) => /^(\S+\s+)?\{\{[^{}]+\}\}$/.test(value.trim())

/** Empties texts whose name says that they are secret, and keeps count of where. */
class Sieve {
  readonly left = new Set<string>()
  readonly #allowed: readonly string[]

  constructor(allowed: readonly string[]) {
    this.#allowed = allowed
  }

  readonly value = (name: string, value: string): string => {
    const own = value.trim().replace(/^(Bearer|Token)\s+/i, '')
    if (own === '' || !secretName.test(name)) return value
    if (this.#allowed.includes(own) || isReference(value)) return value
    this.left.add(name)
    return ''
  }

  readonly row = <Row extends { name: string; value: string }>(row: Row): Row => ({
    ...row,
    value: this.value(row.name.trim(), row.value),
  })

  readonly segment = (segment: string): string => {
    const { name, value } = readSegment(segment)
    const kept = this.value(name, value)
    return kept === value ? segment : editSegment(segment, { value: kept })
  }

  record(values: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.value(name, value)]))
  }

  auth(auth: Auth): Auth {
    const { token, keyName = '', keyValue, password } = auth
    return {
      ...auth,
      token: this.value('Bearer token', token),
      ...(keyValue === undefined ? {} : { keyValue: this.value(`API key ${keyName}`.trim(), keyValue) }),
      ...(password === undefined ? {} : { password: this.value('Basic password', password) }),
    }
  }

  url(url: string): string {
    const { base, query, fragment } = splitUrl(url)
    const open = base.replace(/^(\w+:\/\/)([^/?#]*)@/, (_, start: string) => {
      this.left.add('@')
      return start
    })
    return `${open}${query === undefined ? '' : `?${query.split('&').map(this.segment).join('&')}`}${fragment}`
  }
}

/**
 * @param allowed credentials that open nothing but the practice world
 * @returns `left`: the names of what was left out
 */
export function withoutSecrets(
  draft: RequestDraft,
  allowed: readonly string[],
): { draft: RequestDraft; left: string[] } {
  const sieve = new Sieve(allowed)
  const open: RequestDraft = {
    ...draft,
    url: sieve.url(draft.url),
    offQuery: draft.offQuery.map((row) => ({ ...row, segment: sieve.segment(row.segment) })),
    headers: draft.headers.map(sieve.row),
    auth: sieve.auth(draft.auth),
    ...(draft.path ? { path: sieve.record(draft.path) } : {}),
    ...(draft.form ? { form: draft.form.map(sieve.row) } : {}),
    ...(draft.variables ? { variables: draft.variables.map(sieve.row) } : {}),
  }
  return { draft: open, left: [...sieve.left] }
}
