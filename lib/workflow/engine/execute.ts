// What each kind of node does with the items that arrive.
import type { WorkflowNode } from '../workflow'
import { code } from './nodes/code'
import { httpRequest } from './nodes/http-request'
import { branch } from './nodes/if'
import { loop } from './nodes/loop'
import { merge } from './nodes/merge'
import { platform } from './nodes/platform'
import { respond } from './nodes/respond'
import { setFields } from './nodes/set'
import { wait } from './nodes/wait'
import type { Result } from './per-item'
import type { Work } from './work'

/** @throws Failure */
export async function execute(work: Work, node: WorkflowNode): Promise<Result> {
  const onError = node.onError ?? 'stop'
  switch (node.kind) {
    // A trigger hands on what began the run.
    case 'webhook':
    case 'schedule':
      return { outputs: [work.items] }
    case 'http-request':
      return httpRequest(work, node.settings, onError)
    case 'platform':
      return platform(work, node.settings, onError)
    case 'if':
      return branch(work, node.settings)
    case 'set':
      return setFields(work, node.settings, onError)
    case 'merge':
      return merge(work, node.settings)
    case 'loop':
      return loop(work, node.settings)
    case 'wait':
      return wait(work, node.settings)
    case 'code':
      return code(work, node.settings)
    case 'respond':
      return respond(work, node.settings)
    case 'unknown':
      throw work.fail('node.unknown', undefined, { type: node.settings.type })
  }
}
