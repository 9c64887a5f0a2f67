// Promises a workflow as the list of modules that do the same in Make, in the order they are put on its canvas.
import type { Wire, Workflow, WorkflowNode } from '../../workflow'
import { type TakeawayOptions, tokenPlaceholder } from '../to-n8n'
import { bundleOf } from './bundles'
import type { Bundle, Sources } from './expression'
import { conditionInMake, type Draft, draftsOf } from './modules'
import type { Hand, MakeFilter, MakeModule, MakeOutline } from './outline'

/** How a node is reached: from which module, and by which wire. */
interface Way {
  after: number
  wire?: Wire
}

class Walk {
  readonly modules: MakeModule[] = []
  readonly #workflow: Workflow
  readonly #options: TakeawayOptions
  readonly #nodes: ReadonlyMap<string, WorkflowNode>
  /** Number of the module that stands for a node. */
  readonly #numbers = new Map<string, number>()
  readonly #firsts = new Map<string, MakeModule>()

  constructor(workflow: Workflow, options: TakeawayOptions) {
    this.#workflow = workflow
    this.#options = options
    this.#nodes = new Map(workflow.nodes.map((node) => [node.name, node]))
  }

  /** Those nothing leads to come first; what only a circle leads to comes last. */
  all(): MakeModule[] {
    const reached = new Set(this.#workflow.wires.map(({ to }) => to))
    const roots = this.#workflow.nodes.filter(({ name }) => !reached.has(name))
    for (const node of [...roots, ...this.#workflow.nodes])
      if (!this.#numbers.has(node.name)) this.#visit(node, [])
    return this.modules
  }

  /** A list of things to do, not a call within a call: a chain may be a thousand nodes long. */
  #visit(start: WorkflowNode, ways: Way[]): void {
    const todo: { node: WorkflowNode; way?: Way; collect?: number }[] = [
      { node: start, ...(ways[0] ? { way: ways[0] } : {}) },
    ]
    for (let next = todo.pop(); next; next = todo.pop()) {
      const { node, way, collect } = next
      if (collect !== undefined) {
        this.#collect(node, collect)
        todo.push(...this.#ahead(node, this.modules.length, 0))
      } else if (this.#numbers.has(node.name)) this.#meet(node, way)
      else {
        const number = this.#add(node, way)
        if (node.kind !== 'loop') todo.push(...this.#ahead(node, number))
        else {
          if (this.#ahead(node, number, 0).length > 0) todo.push({ node, collect: number })
          todo.push(...this.#ahead(node, number, 1))
        }
      }
    }
  }

  /** The last in the list is done first. */
  #ahead(node: WorkflowNode, after: number, output?: number): { node: WorkflowNode; way: Way }[] {
    return this.#workflow.wires
      .filter((wire) => wire.from === node.name && (output === undefined || wire.output === output))
      .toSorted((a, b) => b.output - a.output)
      .flatMap((wire) => {
        const target = this.#nodes.get(wire.to)
        return target ? [{ node: target, way: { after, wire } }] : []
      })
  }

  /** A second line into a module, which Make has only for what was parted by nothing but an error. */
  #meet(node: WorkflowNode, way: Way | undefined): void {
    const module = this.#firsts.get(node.name)
    if (!module || !way || node.kind === 'loop') return
    module.after.push(way.after)
    if (node.kind !== 'merge' && !module.hands.includes('branches')) module.hands.push('branches')
  }

  #add(node: WorkflowNode, way: Way | undefined): number {
    const { operation, token = tokenPlaceholder } = this.#options
    const sources = this.#sourcesOf(node)
    const number = this.modules.length + 1
    const drafts = draftsOf(node, { sources, number, operation: (id) => operation?.(id), token })
    drafts.forEach((draft, i) => {
      const after = i > 0 ? [number + i - 1] : way ? [way.after] : []
      const filter = i === 0 && way?.wire ? this.#filterOn(way.wire, way.after) : undefined
      this.#push(node, draft, after, filter)
    })
    const first = this.modules[number - 1]
    if (first) this.#firsts.set(node.name, first)
    this.#numbers.set(node.name, this.modules.length)
    return this.modules.length
  }

  #push(node: WorkflowNode, draft: Draft, after: number[], filter: MakeFilter | undefined): void {
    const own: Hand[] = [
      ...(node.disabled ? ['off' as const] : []),
      ...((node.onError && node.onError !== 'stop') || node.retry ? ['failure' as const] : []),
    ]
    this.modules.push({
      number: this.modules.length + 1,
      node: node.name,
      app: draft.app,
      module: draft.module,
      after,
      fields: draft.fields,
      ...(filter ? { filter } : {}),
      hands: [...draft.hands, ...own],
    })
  }

  /** What a loop went through is gathered again before what comes after it. */
  #collect(node: WorkflowNode, iterator: number): void {
    const fields = [{ name: 'Source Module', value: `Iterator [${iterator}]` }]
    const draft = { app: 'Flow Control', module: 'Array aggregator', fields, hands: [] }
    this.#push({ ...node, disabled: false }, draft, [this.modules.length], undefined)
  }

  #filterOn({ from, output }: Wire, router: number): MakeFilter | undefined {
    const node = this.#nodes.get(from)
    if (node?.kind !== 'if') return undefined
    const { combine, conditions } = node.settings
    const sources = this.#sourcesOf(node)
    return {
      from: router,
      way: output === 0 ? 'conditions' : 'fallback',
      combine: combine === 'all' ? 'and' : 'or',
      conditions: output === 0 ? conditions.map((condition) => conditionInMake(condition, sources)) : [],
    }
  }

  #sourcesOf(node: WorkflowNode): Sources {
    return {
      here: this.#before(node, new Set()),
      named: (name) => {
        const other = this.#nodes.get(name)
        return other && this.#bundle(other, new Set())
      },
    }
  }

  #before(node: WorkflowNode, seen: Set<string>): Bundle | undefined {
    const wire = this.#workflow.wires.find(({ to }) => to === node.name)
    const source = wire && this.#nodes.get(wire.from)
    return source && !seen.has(source.name) ? this.#bundle(source, seen.add(source.name)) : undefined
  }

  #bundle(node: WorkflowNode, seen: Set<string>): Bundle | undefined {
    const number = this.#numbers.get(node.name)
    return number === undefined ? undefined : bundleOf(node, number, () => this.#before(node, seen))
  }
}

export function toMakeOutline(workflow: Workflow, options: TakeawayOptions = {}): MakeOutline {
  return { name: workflow.name, modules: new Walk(workflow, options).all() }
}
