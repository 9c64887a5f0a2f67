// A workflow of the course as a file for n8n, its requests going to the kit's own practice API.
import { practiceOperation } from '@/lib/workflow/exchange/practice-operation'
import { n8nText, toN8n } from '@/lib/workflow/exchange/to-n8n'
import type { Workflow } from '@/lib/workflow/workflow'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { hosts } from '@/mocks/hosts'
import { kitBase } from './http-file'

const baseUrls = Object.fromEntries(
  hosts.flatMap(({ names }) => names).map((name) => [name, `${kitBase}/${name}`]),
)

export const n8nFile = (workflow: Workflow): Record<string, string> => ({
  'workflow.n8n.json': n8nText(
    toN8n(workflow, { baseUrls, operation: practiceOperation, token: practiceToken }),
  ),
})
