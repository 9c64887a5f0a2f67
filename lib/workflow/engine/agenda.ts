// Which node runs next, as n8n orders it: a branch to its end before the next one, the one further up first.
import { inputCount, isTrigger } from '../sockets'
import type { Item, Wire, Workflow, WorkflowNode } from '../workflow'

export interface Turn {
  node: WorkflowNode
  inputs: readonly (readonly Item[])[]
}

interface Waiting {
  node: WorkflowNode
  inputs: (readonly Item[] | undefined)[]
}

const higherFirst = (a: WorkflowNode, b: WorkflowNode) => a.at.y - b.at.y || a.at.x - b.at.x

export class Agenda {
  readonly #wires: readonly Wire[]
  readonly #nodes: ReadonlyMap<string, WorkflowNode>
  #stack: Turn[] = []
  #waiting: Waiting[] = []

  constructor({ nodes, wires }: Workflow) {
    this.#wires = wires
    this.#nodes = new Map(nodes.map((node) => [node.name, node]))
  }

  add(turn: Turn): void {
    this.#stack.push(turn)
  }

  /** The node has run: those its items lead to are next. A socket that nothing left leads nowhere. */
  ran(name: string, outputs: readonly (readonly Item[])[]): void {
    const arrivals = this.#wires.flatMap((wire) => {
      const node = this.#nodes.get(wire.to)
      const items = outputs[wire.output] ?? []
      return wire.from === name && node && items.length > 0 ? [{ node, wire, items }] : []
    })
    arrivals.sort((a, b) => higherFirst(a.node, b.node))
    const next = arrivals.flatMap(({ node, wire, items }) => this.#arrive(node, wire.input, items))
    this.#stack.unshift(...next)
  }

  next(): Turn | undefined {
    return this.#stack.shift() ?? this.#longestWait()
  }

  #arrive(node: WorkflowNode, input: number, items: readonly Item[]): Turn[] {
    const count = inputCount(node, this.#wires)
    if (isTrigger(node.kind) || input >= count) return []
    if (count === 1) return [{ node, inputs: [items] }]
    const place = this.#place(node, input, count)
    place.inputs[input] = items
    const wired = new Set(this.#wires.filter(({ to }) => to === node.name).map((wire) => wire.input))
    if ([...wired].some((at) => place.inputs[at] === undefined)) return []
    return [this.#take(place)]
  }

  #place(node: WorkflowNode, input: number, count: number): Waiting {
    const known = this.#waiting.find((wait) => wait.node === node && wait.inputs[input] === undefined)
    if (known) return known
    const place: Waiting = { node, inputs: Array.from({ length: count }, () => undefined) }
    this.#waiting.push(place)
    return place
  }

  #take(place: Waiting): Turn {
    this.#waiting = this.#waiting.filter((wait) => wait !== place)
    return { node: place.node, inputs: place.inputs.map((items) => items ?? []) }
  }

  /** Nothing else will come: who waits for a second input runs with what there is. */
  #longestWait(): Turn | undefined {
    const [first] = [...this.#waiting].sort((a, b) => higherFirst(a.node, b.node))
    return first && this.#take(first)
  }
}
