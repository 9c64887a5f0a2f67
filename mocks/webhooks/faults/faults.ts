// Promises the twenty-five faults in their order, found by the tree: a module in `kinds/` that defines one adds it.
import { type Fault, faultsIn } from './define-fault'

const modules = import.meta.glob<Record<string, unknown>>('./kinds/*.ts', { eager: true })

export const faults: readonly Fault[] = Object.values(modules)
  .flatMap(faultsIn)
  .sort((a, b) => a.number - b.number)

export function faultNamed(id: string): Fault | undefined {
  return faults.find((fault) => fault.id === id)
}
