// Promises the Respond to Webhook node.
import type { SettingsOf } from '../../workflow'
import { asNumber, asText, at, chosen, type Exchanger } from '../exchanger'

const kinds = { json: 'json', text: 'text', 'first-item': 'firstIncomingItem', none: 'noData' } as const
const kindNames: Readonly<Record<string, SettingsOf['respond']['bodyKind']>> = {
  json: 'json',
  text: 'text',
  firstIncomingItem: 'first-item',
  noData: 'none',
}

export const respond: Exchanger<'respond'> = {
  kind: 'respond',
  type: 'n8n-nodes-base.respondToWebhook',
  version: 1.1,
  shapeSince: 1,
  write: ({ status, bodyKind, body }) => ({
    respondWith: kinds[bodyKind],
    ...(bodyKind === 'json' || bodyKind === 'text' ? { responseBody: body } : {}),
    options: { ...(status === '' ? {} : { responseCode: asNumber(status) }) },
  }),
  read: (parameters) => {
    const bodyKind = chosen(kindNames, parameters.respondWith, 'first-item', 'respondWith')
    const hasBody = bodyKind === 'json' || bodyKind === 'text'
    return {
      status: asText(at(parameters, 'options', 'responseCode')),
      bodyKind,
      body: hasBody ? asText(parameters.responseBody) : '',
    }
  },
}
