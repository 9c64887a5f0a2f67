// What the n8n run takes there, and how it is written for it.

export { practiceOperation as operation } from '../../lib/workflow/exchange/practice-operation'
export { n8nText, toN8n } from '../../lib/workflow/exchange/to-n8n'
export { delivery } from './delivery-workflow'
export { joins } from './joins-workflow'
export { rounds } from './rounds-workflow'
