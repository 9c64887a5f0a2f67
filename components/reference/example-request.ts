import { authorizationOf, type Host, type Operation } from '@/mocks/define'
import { exampleRequest } from '@/mocks/reference/example'
import { createWorld, type World } from '@/mocks/world'

/** A request as it goes over the wire, whichever way it will be written down. */
export interface WholeRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body?: string
}

/** The operation's example with the headers it needs; it succeeds in a fresh world. */
export function wholeRequest(
  host: Host,
  operation: Operation,
  world: World = createWorld({ locale: 'en' }),
): WholeRequest {
  const { method, url, body } = exampleRequest(operation, world)
  const { authorization } = authorizationOf(host)
  return {
    method,
    url,
    headers: [
      ...(authorization === undefined ? [] : ([['Authorization', authorization]] as [string, string][])),
      ...(body === undefined
        ? []
        : ([['Content-Type', host.format?.type ?? 'application/json']] as [string, string][])),
    ],
    ...(body === undefined ? {} : { body }),
  }
}
