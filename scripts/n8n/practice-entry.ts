// What the n8n run loads: the practice world, the workflows to take there, and how they are written for it.

import { hosts } from '../../mocks/hosts'

export { practiceOperation as operation } from '../../lib/workflow/exchange/practice-operation'
export { n8nText, toN8n } from '../../lib/workflow/exchange/to-n8n'
export { practiceToken } from '../../mocks/chat-api/platform/credentials'
export { createWorld } from '../../mocks/world'
export { delivery } from './delivery-workflow'
export { joins } from './joins-workflow'
export { rounds } from './rounds-workflow'

export const hostNames = hosts.flatMap((host) => host.names)
