// Promises the kinds of node that n8n and this builder share, to be found by kind and by n8n's name.
import type { NodeKind } from '../workflow'
import type { Exchanger } from './exchanger'
import { code } from './nodes/code'
import { httpRequest } from './nodes/http-request'
import { ifNode } from './nodes/if'
import { loop } from './nodes/loop'
import { merge } from './nodes/merge'
import { respond } from './nodes/respond'
import { schedule } from './nodes/schedule'
import { set } from './nodes/set'
import { wait } from './nodes/wait'
import { webhook } from './nodes/webhook'

/** The two others have no name of their own in n8n: an operation is a request, an unknown node is what it came as. */
export type SharedKind = Exclude<NodeKind, 'platform' | 'unknown'>

export const exchangers: { readonly [K in SharedKind]: Exchanger<K> } = {
  webhook,
  schedule,
  'http-request': httpRequest,
  if: ifNode,
  set,
  merge,
  loop,
  wait,
  code,
  respond,
}

export function kindOfType(type: string): SharedKind | undefined {
  return (Object.keys(exchangers) as SharedKind[]).find((kind) => exchangers[kind].type === type)
}
