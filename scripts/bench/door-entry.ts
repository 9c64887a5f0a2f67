// What the bench loads into a page to compare ways of asking the practice world.

import { getResponse, http } from 'msw'
import { hosts } from '../../mocks/hosts'
import { serve } from '../../mocks/pipeline'
import { createWorld, type World } from '../../mocks/world'

export { createWorld }

const plainHandlers = (world: World) =>
  hosts.flatMap((host) =>
    host.operations.flatMap((operation) =>
      operation.paths.map((path) => {
        const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
        const url = `https://${operation.host}${path.replaceAll(/:(?=[A-Z]|compute)/g, '\\:')}`
        return http[method](url, async ({ request, params }) =>
          serve(world, host, { operation, path, params: { ...params } as Record<string, string> }, request, {
            text: await request.clone().text(),
          }),
        )
      }),
    ),
  )

/** Msw as its own documentation uses it: one handler per endpoint, tried one after the other. */
export function plainMsw(world: World): (request: Request) => Promise<Response | undefined> {
  const handlers = plainHandlers(world)
  return (request) => getResponse(handlers, request)
}
