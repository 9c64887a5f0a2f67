// One time a node runs: its tries, what happens when it fails, and the step that is left of it.
import { mainOutputs } from '../sockets'
import type { Item, Problem, Step, WorkflowNode } from '../workflow'
import { withError } from './error-item'
import { execute } from './execute'
import { limits } from './limits'
import type { Result } from './per-item'
import { Failure, type Surroundings, Work } from './work'

/** Tries in all. An error that does not stop the run is no reason to try again: so it is in n8n, to many people's surprise. */
function triesOf({ retry, onError = 'stop' }: WorkflowNode): number {
  return retry && onError === 'stop' ? Math.min(5, Math.max(1, Math.trunc(retry.tries))) : 1
}

function checkSize(work: Work, outputs: readonly (readonly Item[])[]): void {
  let size = 0
  for (const items of outputs) {
    if (items.length > limits.items) throw work.fail('run.too-many-items', undefined, { most: limits.items })
    // The same item may leave many times; what was counted once is enough to find a flood.
    for (const item of items.slice(0, 1000)) size += JSON.stringify(item.json).length
  }
  if (size > limits.size) throw work.fail('run.too-large')
}

async function attempt(work: Work, node: WorkflowNode): Promise<Result> {
  const result: Result = node.disabled ? { outputs: [work.items] } : await execute(work, node)
  checkSize(work, [...result.outputs, result.errors ?? []])
  return result
}

async function retried(work: Work, node: WorkflowNode): Promise<{ result: Result; tries: number }> {
  const most = triesOf(node)
  for (let tries = 1; ; tries += 1) {
    try {
      return { result: await attempt(work, node), tries }
    } catch (error) {
      if (!(error instanceof Failure) || tries >= most) throw Object.assign(error as Error, { tries })
      work.note(error.problem)
      await work.sleep(node.retry?.waitMs ?? 0)
    }
  }
}

/** What leaves a node that failed as a whole. */
function despite(work: Work, node: WorkflowNode, problem: Problem): Result {
  const items = work.items.map((item, index) => work.made(withError(item, problem), index))
  return node.onError === 'continue' ? { outputs: [items] } : { outputs: [[]], errors: items }
}

const triesUsed = (error: Error): number => ('tries' in error ? Number(error.tries) : 1)

/** Rejects only when the run was stopped meanwhile. */
export async function runNode(
  node: WorkflowNode,
  inputs: readonly (readonly Item[])[],
  around: Surroundings,
): Promise<Step> {
  const { clock } = around.stage
  const at = clock.now()
  const work = new Work(node.name, inputs, around)
  const step = (result: Result, failed: boolean, tries: number): Step => ({
    node: node.name,
    ...{ at, duration: clock.now() - at, inputs, outputs: bySocket(node, result) },
    ...{ problems: work.problems, failed, tries, exchanges: work.exchanges, values: work.values },
  })
  try {
    const { result, tries } = await retried(work, node)
    return step(result, false, tries)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    work.problems.push(error.problem)
    const stops = (node.onError ?? 'stop') === 'stop' || error.problem.code === 'node.unknown'
    const result = stops ? { outputs: [] } : despite(work, node, error.problem)
    return step(result, stops, triesUsed(error))
  }
}

function bySocket(node: WorkflowNode, { outputs, errors = [] }: Result): readonly (readonly Item[])[] {
  if (outputs.length === 0) return []
  const main = Array.from(
    { length: Math.max(mainOutputs(node), outputs.length) },
    (_, at) => outputs[at] ?? [],
  )
  return node.onError === 'error-output' && node.kind !== 'unknown' ? [...main, errors] : main
}
