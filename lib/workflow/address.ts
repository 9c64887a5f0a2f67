// Where a workflow can be called: a URL for tests that answers once after listening, and one for production while it is active.
import type { NodeOf, RunMode, Workflow } from './workflow'

export const workflowHost = 'flows.hooks.example'

const folders: Record<RunMode, string> = { test: 'webhook-test', production: 'webhook' }

/** Slashes around the path do not count. */
const trimmed = (path: string): string => path.trim().replace(/^\/+|\/+$/g, '')

export const webhookUrl = (path: string, mode: RunMode): string =>
  `https://${workflowHost}/${folders[mode]}/${trimmed(path)}`

export interface Called {
  mode: RunMode
  path: string
}

/** Undefined where the address is none of a webhook. */
export function calledAt(url: string): Called | undefined {
  const [, folder, ...rest] = new URL(url).pathname.split('/')
  const mode = (['test', 'production'] as const).find((known) => folders[known] === folder)
  return mode && { mode, path: trimmed(rest.map(decoded).join('/')) }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `orders/:id` fits `orders/5`. @returns the values of its names, undefined where it does not fit */
export function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = trimmed(pattern).split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: [string, string][] = []
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? ''
    if (part.startsWith(':') && value !== '') params.push([part.slice(1), value])
    else if (part !== value) return undefined
  }
  return Object.fromEntries(params)
}

export const webhooksOf = ({ nodes }: Workflow): NodeOf<'webhook'>[] =>
  nodes.filter((node): node is NodeOf<'webhook'> => node.kind === 'webhook' && !node.disabled)
