// A workflow that joins items in each of the three ways, and goes on from a request that is refused.

import type { Pair, SettingsOf, Workflow } from '../../lib/workflow/workflow'

const code = (source: string): SettingsOf['code'] => ({ mode: 'all', source })
const said: Pair[] = [
  { name: 'n', value: '={{ 5 }}' },
  { name: 'ok', value: '={{ true }}' },
]

export const joins: Workflow = {
  name: 'Joins',
  active: false,
  nodes: [
    {
      name: 'Ask',
      kind: 'webhook',
      at: { x: 0, y: 0 },
      settings: { path: 'joins', method: 'POST', respond: 'last-node' },
    },
    {
      name: 'A',
      kind: 'code',
      at: { x: 220, y: -120 },
      settings: code("return [{ json: { id: 1, a: 'x' } }, { json: { id: 2, a: 'y' } }]"),
    },
    {
      name: 'B',
      kind: 'code',
      at: { x: 220, y: 120 },
      settings: code("return [{ json: { id: 2, b: 'q' } }, { json: { id: 3, b: 'r' } }]"),
    },
    { name: 'By id', kind: 'merge', at: { x: 440, y: -120 }, settings: { mode: 'by-field', field: 'id' } },
    { name: 'In turn', kind: 'merge', at: { x: 440, y: 120 }, settings: { mode: 'by-position', field: '' } },
    { name: 'All', kind: 'merge', at: { x: 660, y: 0 }, settings: { mode: 'append', field: '' } },
    {
      name: 'Rows',
      kind: 'code',
      at: { x: 880, y: 0 },
      settings: code('return [{ json: { rows: items.map((item) => item.json) } }]'),
    },
    {
      name: 'No token',
      kind: 'http-request',
      at: { x: 1100, y: 0 },
      onError: 'error-output',
      settings: {
        method: 'POST',
        url: 'https://api.wts.chat/core/v1/contact',
        query: [],
        headers: [],
        bodyKind: 'fields',
        fields: [{ name: 'name', value: '={{ $json.rows[0].a }}' }],
        json: '',
        neverError: false,
        fullResponse: false,
      },
    },
    { name: 'Said', kind: 'set', at: { x: 1320, y: 120 }, settings: { fields: said, keepOthers: true } },
  ],
  wires: [
    { from: 'Ask', output: 0, to: 'A', input: 0 },
    { from: 'Ask', output: 0, to: 'B', input: 0 },
    { from: 'A', output: 0, to: 'By id', input: 0 },
    { from: 'A', output: 0, to: 'In turn', input: 0 },
    { from: 'B', output: 0, to: 'By id', input: 1 },
    { from: 'B', output: 0, to: 'In turn', input: 1 },
    { from: 'By id', output: 0, to: 'All', input: 0 },
    { from: 'In turn', output: 0, to: 'All', input: 1 },
    { from: 'All', output: 0, to: 'Rows', input: 0 },
    { from: 'Rows', output: 0, to: 'No token', input: 0 },
    { from: 'No token', output: 1, to: 'Said', input: 0 },
  ],
}
