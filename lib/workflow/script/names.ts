// The names of n8n: `$json`, `$input`, `$('Node')`, `$now` and the rest, as they stand for one item.
import type { Item } from '../workflow'
import type { Budget } from './budget'
import { Moment } from './moment'
import { Stop } from './problem'
import type { Scope, ScopeNode } from './scope'
import { Fn, Thing, toText, type Value } from './value'

const shown = (item: Item | undefined): Value => (item ? { json: item.json } : undefined)

const fn = (run: (...args: Value[]) => Value) => new Fn((args) => run(...args))

function lists(items: () => readonly Item[], budget: Budget): Record<string, () => Value> {
  return {
    first: () => fn(() => shown(items()[0])),
    last: () => fn(() => shown(items().at(-1))),
    all: () =>
      fn(() => {
        budget.list(items().length)
        return items().map(shown)
      }),
  }
}

function found(name: string, scope: Scope): ScopeNode {
  const node = scope.node(name)
  if (!node) throw new Stop('expression.unknown-node', { name })
  return node
}

function nodeThing(name: string, scope: Scope, budget: Budget): Thing {
  const node = found(name, scope)
  const items = () => {
    if (!node.items) throw new Stop('expression.node-not-run', { name })
    return node.items
  }
  const paired = () => {
    const all = items()
    const item = node.paired ?? (all.length === 1 ? all[0] : undefined)
    if (!item) throw new Stop('expression.no-paired-item', { name })
    return item
  }
  return new Thing(`$('${name}')`, {
    ...lists(items, budget),
    item: () => shown(paired()),
    json: () => paired().json,
    isExecuted: () => node.items !== undefined,
  })
}

function inputThing(scope: Scope, budget: Budget): Thing {
  return new Thing('$input', {
    ...lists(() => scope.input, budget),
    item: () => shown(scope.input[scope.itemIndex]),
  })
}

/** Of `$node["Name"]`: whatever the name, it is a member. */
export class NodeTable {
  readonly get: (name: string) => Value

  constructor(get: (name: string) => Value) {
    this.get = get
  }
}

export const nodeTable = (scope: Scope, budget: Budget): NodeTable =>
  new NodeTable((name) => nodeThing(name, scope, budget))

/** Undefined where there is no such name. Each is made when it is asked for. */
export function nameIn(scope: Scope, budget: Budget): Readonly<Record<string, () => Value>> {
  const now = new Moment(scope.now)
  return {
    $: () => fn((name) => nodeThing(toText(name, budget), scope, budget)),
    $json: () => scope.input[scope.itemIndex]?.json,
    $input: () => inputThing(scope, budget),
    $itemIndex: () => scope.itemIndex,
    $now: () => now,
    $today: () => now.startOfDay(),
    $execution: () => ({ id: scope.execution.id, mode: scope.execution.mode }),
    $workflow: () => ({ name: scope.workflow.name }),
  }
}
