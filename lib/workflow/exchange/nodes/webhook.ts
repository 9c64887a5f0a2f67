// Promises the Webhook node.
import type { Method, SettingsOf } from '../../workflow'
import { asText, chosen, type Exchanger } from '../exchanger'

export const methods: Readonly<Record<string, Method>> = {
  DELETE: 'DELETE',
  GET: 'GET',
  HEAD: 'HEAD',
  PATCH: 'PATCH',
  POST: 'POST',
  PUT: 'PUT',
}

const modes = { immediately: 'onReceived', 'last-node': 'lastNode', 'respond-node': 'responseNode' } as const
const modeNames: Readonly<Record<string, SettingsOf['webhook']['respond']>> = {
  onReceived: 'immediately',
  lastNode: 'last-node',
  responseNode: 'respond-node',
}

export const webhook: Exchanger<'webhook'> = {
  kind: 'webhook',
  type: 'n8n-nodes-base.webhook',
  version: 2,
  shapeSince: 1,
  usual: {
    authentication: 'none',
    responseData: 'firstEntryJson',
    multipleMethods: false,
    responseCode: 200,
  },
  write: ({ path, method, respond }) => ({
    httpMethod: method,
    path,
    responseMode: modes[respond],
    options: {},
  }),
  read: ({ httpMethod, path, responseMode }) => ({
    path: asText(path),
    method: chosen(methods, httpMethod, 'GET', 'httpMethod'),
    respond: chosen(modeNames, responseMode, 'immediately', 'responseMode'),
  }),
}
