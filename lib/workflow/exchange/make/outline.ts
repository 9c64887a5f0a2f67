// What a workflow is in Make: modules in their order, each with the fields to fill in, and marks where a hand is needed.

/** Why a hand is needed; the sentence stands in the messages under `takeaway.hand`. */
export type Hand =
  | 'address'
  | 'branches'
  | 'code'
  | 'expression'
  | 'failure'
  | 'interval'
  | 'items'
  | 'json'
  | 'list'
  | 'merge'
  | 'method'
  | 'off'
  | 'others'
  | 'pause'
  | 'respond'
  | 'token'
  | 'unknown'

/** Names of fields are Make's own words, as its editor shows them. */
export interface MakeField {
  name: string
  value: string
  hand?: Hand
}

export interface MakeCondition {
  left: string
  operator: string
  right: string
  hand?: Hand
}

/** Stands on the line that leads to the module. */
export interface MakeFilter {
  /** Of the router it comes from. */
  from: number
  /** `fallback`: what no other way took. */
  way: 'conditions' | 'fallback'
  /** All must hold, or one of them. */
  combine: 'and' | 'or'
  conditions: MakeCondition[]
}

export interface MakeModule {
  number: number
  /** Name of the node it stands for. */
  node: string
  app: string
  module: string
  /** Numbers of the modules it comes after. */
  after: number[]
  fields: MakeField[]
  filter?: MakeFilter
  /** Of the module as a whole. */
  hands: Hand[]
}

export interface MakeOutline {
  name: string
  modules: MakeModule[]
}
