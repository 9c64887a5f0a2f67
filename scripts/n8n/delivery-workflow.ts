// The lesson's own workflow: an order asks for a delivery, the distance decides, the customer is told.

import type { Workflow } from '../../lib/workflow/workflow'
import { practiceKey } from '../../mocks/maps/key'

const distance = "$('Distance').item.json.rows[0].elements[0].distance"
const order = "$('Order').item.json.body"

export const delivery: Workflow = {
  name: 'Delivery',
  active: false,
  nodes: [
    {
      name: 'Order',
      kind: 'webhook',
      at: { x: 0, y: 0 },
      settings: { path: 'delivery', method: 'POST', respond: 'respond-node' },
    },
    {
      name: 'Distance',
      kind: 'http-request',
      at: { x: 220, y: 0 },
      retry: { tries: 3, waitMs: 500 },
      settings: {
        method: 'GET',
        url: 'https://maps.googleapis.com/maps/api/distancematrix/json',
        query: [
          { name: 'origins', value: '={{ $json.body.from }}' },
          { name: 'destinations', value: '={{ $json.body.to }}' },
          { name: 'key', value: practiceKey },
        ],
        headers: [{ name: 'Accept', value: 'application/json' }],
        bodyKind: 'none',
        fields: [],
        json: '',
        neverError: false,
        fullResponse: false,
      },
    },
    {
      name: 'Near?',
      kind: 'if',
      at: { x: 440, y: 0 },
      settings: {
        combine: 'all',
        conditions: [
          { left: '={{ $json.status }}', operator: 'equals', right: 'OK' },
          { left: `={{ ${distance}.value }}`, operator: 'less', right: '150000' },
        ],
      },
    },
    {
      name: 'Tell the customer',
      kind: 'platform',
      at: { x: 660, y: -120 },
      settings: {
        operation: 'message.send',
        values: [
          { name: 'to', value: `={{ ${order}.phone }}` },
          { name: 'body.text', value: `=Olá, {{ ${order}.name }}! {{ ${distance}.text }}` },
        ],
      },
    },
    {
      name: 'Accepted',
      kind: 'respond',
      at: { x: 880, y: -120 },
      settings: {
        status: '202',
        bodyKind: 'json',
        body: `={{ JSON.stringify({ accepted: true, metres: ${distance}.value, message: $json.status }) }}`,
      },
    },
    {
      name: 'Too far',
      kind: 'respond',
      at: { x: 660, y: 120 },
      settings: {
        status: '422',
        bodyKind: 'json',
        body: '={{ JSON.stringify({ accepted: false, status: $json.status }) }}',
      },
    },
  ],
  wires: [
    { from: 'Order', output: 0, to: 'Distance', input: 0 },
    { from: 'Distance', output: 0, to: 'Near?', input: 0 },
    { from: 'Near?', output: 0, to: 'Tell the customer', input: 0 },
    { from: 'Near?', output: 1, to: 'Too far', input: 0 },
    { from: 'Tell the customer', output: 0, to: 'Accepted', input: 0 },
  ],
}
