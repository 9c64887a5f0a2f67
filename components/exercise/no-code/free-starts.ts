// What the playground opens with: one flow and one workflow that call the same platform.
import type { Flow, FlowContact } from '@/lib/flow/flow'
import type { Workflow } from '@/lib/workflow/workflow'

/** What the flow says to whoever writes to it. */
export interface FlowWords {
  name: string
  ask: string
  done: string
  sorry: string
}

const contact = (name: string, phone: string): FlowContact => ({
  ...{ name, urn: `whatsapp:${phone}`, language: 'por', fields: {} },
})

export const freeContacts: readonly FlowContact[] = [
  contact('Bia Rocha', '5511987650001'),
  contact('Ana "Nina" Prado', '5511987650002'),
]

/** Asks, calls and answers. */
export const freeFlow = ({ name, ask, done, sorry }: FlowWords): Flow => ({
  name,
  dialect: 'weni',
  cards: [
    { id: 'ask', kind: 'ask', text: ask, result: 'Number', next: 'create' },
    {
      ...{ id: 'create', kind: 'call', method: 'POST', result: 'Created' },
      url: 'https://flows.weni.ai/api/v2/contacts.json',
      headers: [
        { name: 'Authorization', value: 'Token weni_practice_token' },
        { name: 'Content-Type', value: 'application/json' },
      ],
      body: '{"name": "@contact.name", "urns": ["tel:@results.number"]}',
      ...{ success: 'done', failure: 'sorry' },
    },
    { id: 'done', kind: 'say', text: done },
    { id: 'sorry', kind: 'say', text: sorry },
  ],
})

/** Takes a call, asks the platform and answers with what it said. */
export const freeWorkflow = (name: string): Workflow => ({
  name,
  active: false,
  nodes: [
    {
      ...{ name: 'Webhook', kind: 'webhook', at: { x: 0, y: 0 } },
      settings: { path: 'playground', method: 'POST', respond: 'last-node' },
    },
    {
      ...{ name: 'Contacts', kind: 'platform', at: { x: 280, y: 0 } },
      settings: { operation: 'contact.list', values: [{ name: 'PageSize', value: '3' }] },
    },
  ],
  wires: [{ from: 'Webhook', output: 0, to: 'Contacts', input: 0 }],
})

export const freeCall = {
  method: 'POST',
  url: 'https://flows.hooks.example/webhook-test/playground',
  headers: [] as [string, string][],
  body: '{ "name": "Nina" }',
}
