// A workflow on the clock with the nodes the lesson's has not: Code, Loop, Wait, Set and Merge; what it sends shows what came through.

import type { Workflow } from '../../lib/workflow/workflow'
import { practiceToken } from '../../mocks/chat-api/platform/credentials'

/** Nobody's number in a fresh world. */
export const phone = '+5511900000001'

export const rounds: Workflow = {
  name: 'Rounds',
  active: false,
  nodes: [
    { name: 'Every minute', kind: 'schedule', at: { x: 0, y: 0 }, settings: { everyMinutes: 1 } },
    {
      name: 'Contacts',
      kind: 'http-request',
      at: { x: 220, y: 0 },
      settings: {
        method: 'GET',
        url: 'https://api.wts.chat/core/v1/contact',
        query: [{ name: 'pageSize', value: '3' }],
        headers: [{ name: 'Authorization', value: `Bearer ${practiceToken}` }],
        bodyKind: 'none',
        fields: [],
        json: '',
        neverError: true,
        fullResponse: true,
      },
    },
    {
      name: 'One each',
      kind: 'code',
      at: { x: 440, y: -120 },
      settings: {
        mode: 'all',
        source:
          'return items[0].json.body.items.map((contact, i) => ({ json: { nr: i + 1, id: contact.id } }))',
      },
    },
    { name: 'Two by two', kind: 'loop', at: { x: 660, y: -120 }, settings: { batchSize: 2 } },
    { name: 'A breath', kind: 'wait', at: { x: 880, y: 0 }, settings: { seconds: '1' } },
    {
      name: 'Line',
      kind: 'code',
      at: { x: 1100, y: 0 },
      settings: { mode: 'each', source: 'return { json: { line: "contact " + item.json.nr } }' },
    },
    {
      name: 'Count',
      kind: 'set',
      at: { x: 440, y: 160 },
      settings: {
        fields: [
          { name: 'line', value: '=status {{ $json.statusCode }}, {{ $json.body.items.length }} contacts' },
          { name: 'count', value: '={{ $json.body.items.length }}' },
        ],
        keepOthers: false,
      },
    },
    { name: 'Both', kind: 'merge', at: { x: 1100, y: -200 }, settings: { mode: 'append', field: '' } },
    {
      name: 'Report',
      kind: 'platform',
      at: { x: 1320, y: -200 },
      onError: 'continue',
      settings: {
        operation: 'message.send',
        values: [
          { name: 'to', value: phone },
          { name: 'body.text', value: '={{ $json.line }}' },
        ],
      },
    },
  ],
  wires: [
    { from: 'Every minute', output: 0, to: 'Contacts', input: 0 },
    { from: 'Contacts', output: 0, to: 'One each', input: 0 },
    { from: 'Contacts', output: 0, to: 'Count', input: 0 },
    { from: 'One each', output: 0, to: 'Two by two', input: 0 },
    { from: 'Two by two', output: 0, to: 'Both', input: 0 },
    { from: 'Two by two', output: 1, to: 'A breath', input: 0 },
    { from: 'A breath', output: 0, to: 'Line', input: 0 },
    { from: 'Line', output: 0, to: 'Two by two', input: 0 },
    { from: 'Count', output: 0, to: 'Both', input: 1 },
    { from: 'Both', output: 0, to: 'Report', input: 0 },
  ],
}
