// A workflow of the course as a file for n8n, its requests going to the kit's own practice API.
import { n8nText, toN8n } from '@/lib/workflow/exchange/to-n8n'
import type { Workflow } from '@/lib/workflow/workflow'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import type { ObjectSchema } from '@/mocks/define'
import { hosts } from '@/mocks/hosts'
import { kitBase } from './http-file'

const namesOf = (schema: ObjectSchema | undefined) => Object.keys(schema?._zod.def.shape ?? {})

function operation(wanted: string) {
  const found = hosts.flatMap((host) => host.operations).find(({ id }) => id === wanted)
  return (
    found && {
      host: found.host,
      method: found.method,
      path: found.path.replace(/:(\w+)/g, '{$1}'),
      query: namesOf(found.query).map((name) => ({ name })),
      ...(found.body ? { body: { fields: [] } } : {}),
    }
  )
}

const baseUrls = Object.fromEntries(
  hosts.flatMap(({ names }) => names).map((name) => [name, `${kitBase}/${name}`]),
)

export const n8nFile = (workflow: Workflow): Record<string, string> => ({
  'workflow.n8n.json': n8nText(toN8n(workflow, { baseUrls, operation, token: practiceToken })),
})
