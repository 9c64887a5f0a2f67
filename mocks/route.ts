// Promises which operation a path means, and which methods a known path would have answered.
import type { Operation } from './define'

export interface Match {
  operation: Operation
  params: Record<string, string>
}

interface CompiledPath {
  operation: Operation
  pattern: RegExp
  names: string[]
}

/** Paths match whatever their case, as on the platform's own server; a slash at the end makes no difference. */
function compile(operation: Operation, path: string): CompiledPath {
  const names: string[] = []
  const source = path
    .split('/')
    .map((segment) => {
      if (!segment.startsWith(':')) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(segment.slice(1))
      return '([^/]+)'
    })
    .join('/')
  return { operation, pattern: new RegExp(`^${source}/?$`, 'i'), names }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

export class Router {
  readonly #paths: CompiledPath[]

  constructor(operations: readonly Operation[]) {
    const compiled = operations.flatMap((operation) =>
      operation.paths.map((path) => compile(operation, path)),
    )
    // Fixed segments win over parameters: `/contact/filter` is not the contact named "filter".
    this.#paths = compiled.sort((a, b) => a.names.length - b.names.length)
  }

  match(method: string, pathname: string): Match | undefined {
    for (const { operation, pattern, names } of this.#paths) {
      const found = operation.method === method ? pattern.exec(pathname) : null
      if (found) {
        const params = Object.fromEntries(names.map((name, i) => [name, decode(found[i + 1] ?? '')]))
        return { operation, params }
      }
    }
    return undefined
  }

  /** Methods that are known for the path; empty for an unknown one. */
  methods(pathname: string): string[] {
    const known = this.#paths.filter(({ pattern }) => pattern.test(pathname)).map((p) => p.operation.method)
    return [...new Set(known)].sort()
  }
}
