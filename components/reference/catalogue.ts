import { type Host, type HostReference, type Operation, referenceOf } from '@/mocks/define'
import { hosts } from '@/mocks/hosts'
import { templatedPath } from '@/mocks/reference/openapi'

export interface ResourceGroup {
  resource: string
  operations: readonly Operation[]
}

export interface HostGroup {
  host: Host
  reference: HostReference
  resources: readonly ResourceGroup[]
}

const methodOrder = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The whole before its parts, reading before writing: segments of the path, then the method. */
function byDepth(a: Operation, b: Operation): number {
  const depth = ({ path }: Operation) => path.split('/').length
  const rank = ({ method }: Operation) => methodOrder.indexOf(method)
  const [pathA, pathB] = [a.path.replace(/\/v\d+\//, '/'), b.path.replace(/\/v\d+\//, '/')]
  return depth(a) - depth(b) || (pathA < pathB ? -1 : pathA > pathB ? 1 : rank(a) - rank(b))
}

function groupOf(host: Host): HostGroup {
  if (!host.reference)
    throw new Error(`Failed to list ${host.names[0]}: it has no reference. Give its definition one.`)
  const names = [...new Set(host.operations.map(({ resource }) => resource))]
  const resources = names.map((resource) => ({
    resource,
    operations: host.operations.filter((operation) => operation.resource === resource).sort(byDepth),
  }))
  return { host, reference: host.reference, resources }
}

/** Every host with its resources; the one with most to offer comes first. */
export function catalogue(): HostGroup[] {
  return [...hosts].sort((a, b) => b.operations.length - a.operations.length).map(groupOf)
}

export interface Found extends HostGroup {
  operation: Operation
  /** Beside it in its resource. */
  previous?: Operation
  next?: Operation
}

export function findOperation(id: string): Found | undefined {
  for (const group of catalogue()) {
    for (const { operations } of group.resources) {
      const at = operations.findIndex((operation) => operation.id === id)
      const operation = operations[at]
      if (operation) return { ...group, operation, previous: operations[at - 1], next: operations[at + 1] }
    }
  }
  return undefined
}

export const operationIds = (): string[] => hosts.flatMap(({ operations }) => operations.map(({ id }) => id))

export const hrefOf = (locale: string, { id }: Pick<Operation, 'id'>) => `/${locale}/reference/${id}`

/** Where a resource stands on the list of operations. */
export const anchorOf = ({ host }: HostGroup, resource: string) =>
  `${host.names[0].split('.')[0]}-${resource}`

export const shownPath = templatedPath

/** Everything about an operation that a reader may search for. */
export function wordsAbout(operation: Operation): string {
  const { summary, purpose, deckName = '' } = referenceOf(operation)
  const paths = operation.paths.map(templatedPath)
  const texts = [...Object.values(summary), ...Object.values(purpose)]
  return [operation.method, ...paths, operation.host, operation.id, deckName, ...texts].join(' ')
}
