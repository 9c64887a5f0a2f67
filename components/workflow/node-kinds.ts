// Every kind of node a learner can add, in the order of the menu, with the settings it begins with.
import type { NodeKind, SettingsOf } from '@/lib/workflow/workflow'

export type AddableKind = Exclude<NodeKind, 'unknown'>

export const addableKinds = [
  'webhook',
  'schedule',
  'http-request',
  'platform',
  'if',
  'set',
  'merge',
  'loop',
  'wait',
  'code',
  'respond',
] as const satisfies readonly AddableKind[]

/** Kinds that speak HTTP: what they sent stands on the wire log. */
export const callsOut = (kind: NodeKind): boolean => kind === 'http-request' || kind === 'platform'

const starts: { [K in AddableKind]: () => SettingsOf[K] } = {
  webhook: () => ({ path: 'my-workflow', method: 'POST', respond: 'immediately' }),
  schedule: () => ({ everyMinutes: 60 }),
  'http-request': () => ({
    method: 'GET',
    url: '',
    query: [],
    headers: [],
    bodyKind: 'none',
    fields: [],
    json: '',
    neverError: false,
    fullResponse: false,
  }),
  platform: () => ({ operation: 'contact.list', values: [] }),
  if: () => ({ combine: 'all', conditions: [{ left: '=', operator: 'equals', right: '' }] }),
  set: () => ({ fields: [{ name: '', value: '' }], keepOthers: true }),
  merge: () => ({ mode: 'append', field: '' }),
  loop: () => ({ batchSize: 1 }),
  wait: () => ({ seconds: '5' }),
  code: () => ({ mode: 'all', source: 'return items\n' }),
  respond: () => ({ status: '200', bodyKind: 'first-item', body: '' }),
}

export const startSettings = <K extends AddableKind>(kind: K): SettingsOf[K] => starts[kind]()
