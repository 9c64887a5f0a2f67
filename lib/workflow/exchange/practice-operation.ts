// Promises an operation of the practice hosts in the shape n8n's files are written from; a page reads the same from `operations.json`.
import type { ObjectSchema } from '@/mocks/define'
import { hosts } from '@/mocks/hosts'
import type { OperationShape } from './exchanger'

const namesOf = (schema: ObjectSchema | undefined) => Object.keys(schema?._zod.def.shape ?? {})

export function practiceOperation(wanted: string): OperationShape | undefined {
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
