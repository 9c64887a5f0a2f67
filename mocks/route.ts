// Promises which operation a path means, and which methods a known path would have answered, however many operations there are.
import type { Operation } from './define'

export interface Match {
  operation: Operation
  /** The one of the operation's paths that fits. */
  path: string
  params: Record<string, string>
}

/** The paths of a host as a tree of segments. */
interface Branch {
  fixed: Map<string, Branch>
  parameter?: Branch
  /** What ends here, by method. */
  ends: Map<string, { operation: Operation; path: string; names: readonly string[] }>
}

const newBranch = (): Branch => ({ fixed: new Map(), ends: new Map() })

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** A slash at the end makes no difference. */
function segmentsOf(pathname: string): string[] {
  return pathname.replace(/^\/|\/$/g, '').split('/')
}

interface End {
  branch: Branch
  values: string[]
}

/** Fixed segments win over parameters: `/contact/filter` is not the contact named "filter". */
function* endsOf(branch: Branch, segments: readonly string[], at = 0, values: string[] = []): Generator<End> {
  const segment = segments[at]
  if (segment === undefined) {
    yield { branch, values }
    return
  }
  // Paths match whatever their case, as on the platform's own server.
  const fixed = branch.fixed.get(segment.toLowerCase())
  if (fixed) yield* endsOf(fixed, segments, at + 1, values)
  if (branch.parameter && segment !== '') {
    yield* endsOf(branch.parameter, segments, at + 1, [...values, segment])
  }
}

export class Router {
  readonly #root = newBranch()

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      for (const path of operation.paths) this.#add(operation, path)
    }
  }

  match(method: string, pathname: string): Match | undefined {
    for (const { branch, values } of endsOf(this.#root, segmentsOf(pathname))) {
      const end = branch.ends.get(method)
      if (!end) continue
      const params = Object.fromEntries(end.names.map((name, i) => [name, decode(values[i] ?? '')]))
      return { operation: end.operation, path: end.path, params }
    }
    return undefined
  }

  /** Methods that are known for the path; empty for an unknown one. */
  methods(pathname: string): string[] {
    const known = [...endsOf(this.#root, segmentsOf(pathname))].flatMap(({ branch }) => [
      ...branch.ends.keys(),
    ])
    return [...new Set(known)].sort()
  }

  #add(operation: Operation, path: string): void {
    const names: string[] = []
    let branch = this.#root
    for (const segment of segmentsOf(path)) {
      if (segment.startsWith(':')) {
        names.push(segment.slice(1))
        branch.parameter ??= newBranch()
        branch = branch.parameter
      } else {
        const next = branch.fixed.get(segment.toLowerCase()) ?? newBranch()
        branch.fixed.set(segment.toLowerCase(), next)
        branch = next
      }
    }
    branch.ends.set(operation.method, { operation, path, names })
  }
}
