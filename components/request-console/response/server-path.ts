// The way of a request through the server as its trace tells it, and in which family of mistakes the one that stopped it belongs.
import type { Stage, TraceStep } from '@/mocks/wire-log'

const stages: readonly Stage[] = ['route', 'auth', 'limit', 'content-type', 'query', 'body', 'state']

export interface Stop {
  stage: Stage
  outcome: TraceStep['outcome'] | 'unreached'
  step?: TraceStep
}

/** All seven stages: those of the trace in the order they were asked, then those that were not reached. */
export function serverPath(trace: readonly TraceStep[]): Stop[] {
  const asked = trace.map((step): Stop => ({ stage: step.stage, outcome: step.outcome, step }))
  const rest = stages.filter((stage) => trace.every((step) => step.stage !== stage))
  return [...asked, ...rest.map((stage): Stop => ({ stage, outcome: 'unreached' }))]
}

const byRule = {
  'network.unknown-host': 'host',
  'route.unknown-path': 'path',
  'route.wrong-method': 'method',
  'route.service': 'service',
  'route.https': 'https',
  'route.not-acceptable': 'accept',
  'auth.missing-header': 'token-missing',
  'auth.wrong-scheme': 'token-scheme',
  'auth.unknown-token': 'token-unknown',
  'auth.revoked': 'token-revoked',
  'auth.missing-key': 'key',
  'auth.unknown-key': 'key',
  'query.missing': 'query-missing',
  'body.not-json': 'syntax',
  'body.not-xml': 'syntax',
  'state.not-found': 'not-found',
  'state.conflict': 'conflict',
  'state.bug': 'bug',
} as const

const byStage = {
  route: 'path',
  auth: 'token-unknown',
  limit: 'limit',
  'content-type': 'content-type',
  query: 'query-value',
  body: 'field-value',
  state: 'state',
} as const satisfies Record<Stage, string>

export type Hint =
  | (typeof byRule)[keyof typeof byRule]
  | (typeof byStage)[Stage]
  | 'body-missing'
  | 'field-missing'
  | 'path-value'
  | 'mask'

const isRule = (rule: string): rule is keyof typeof byRule => Object.hasOwn(byRule, rule)

/** Which of the interface's sentences says where to look. New rules of a host fall into the family of their stage. */
export function hintOf({ stage, rule = '', part }: TraceStep): Hint {
  if (stage === 'query' && part?.in === 'path') return 'path-value'
  if (stage === 'body' && /^body\.(missing|no-|masked)/.test(rule))
    return part?.name ? 'field-missing' : 'body-missing'
  if (/mask$/.test(rule)) return 'mask'
  return isRule(rule) ? byRule[rule] : byStage[stage]
}

/** Hints whose remedy stands in the reference of the operation. */
export const inReference = (hint: Hint) => !['host', 'limit', 'https', 'bug', 'syntax'].includes(hint)
