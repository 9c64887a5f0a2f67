// What is wrong with a flow before it is played, and what can go wrong on the way: codes with the places they fill in a sentence.

export type FlowProblemCode =
  | 'flow.no-cards'
  | 'flow.not-a-flow'
  | 'flow.not-json'
  | 'flow.not-loaded'
  | 'flow.too-many-steps'
  | 'card.same-id'
  | 'card.leads-nowhere'
  | 'card.no-result-name'
  | 'card.too-long'
  | 'call.body-not-allowed'
  | 'call.too-many-headers'
  | 'call.url-empty'
  | 'call.url-invalid'
  | 'call.header-invalid'
  | 'call.request-too-large'
  | 'call.response-too-large'
  | 'say.empty'
  | 'branch.arguments'

export interface FlowProblem {
  code: FlowProblemCode
  /** Id of the card, where it is about one. */
  card?: string
  /** Path of the setting, e.g. `url` or `headers.0.value`. */
  setting?: string
  values: Readonly<Record<string, string | number>>
}
