import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authorizationOf } from '../define'
import { hosts } from '../hosts'
import { createWorld, type World } from '../world'
import { openApiDocument } from './openapi'
import { anyRequest, type Entry, entriesOf, type GeneratedRequest, toRequest } from './request-arbitrary'

/** Four thousand requests each time, twenty thousand with the whole run. */
const runs = process.env.EVERY_SEED ? 500 : 100
const length = 40

const document = await openApiDocument()
const entries = entriesOf(document)
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
ajv.addSchema(document, 'doc')

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
const validators = new Map<string, ReturnType<typeof ajv.compile>>()

/** Undefined when the document lists no such answer. */
function validatorOf({ path, method, operation }: Entry, status: number) {
  const content = operation.responses[status]?.content
  const type = content && Object.keys(content)[0]
  if (!type) return undefined
  const ref = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema']
  const pointer = `doc#/${ref.map((part) => encodeURIComponent(escaped(part))).join('/')}`
  const known = validators.get(pointer) ?? ajv.compile({ $ref: pointer })
  validators.set(pointer, known)
  return known
}

const mannersOf = new Map(
  hosts.map((host) => [
    `https://${host.names[0]}`,
    {
      headers: authorizationOf(host),
      type: host.format?.type ?? 'application/json',
      write: host.format?.write ?? JSON.stringify,
      parse: host.format?.parse ?? JSON.parse,
    },
  ]),
)

/** What is wrong with the answer; undefined when the document allows it. */
async function fault(world: World, generated: GeneratedRequest, seen: Map<number, number>) {
  const { entry } = generated
  const manners = mannersOf.get(entry.server)
  if (!manners) return `no host at ${entry.server}`
  const request = toRequest(world, generated, manners)
  const line = `${request.method} ${request.url} ${await request.clone().text()}`
  const response = await world.send(request, { kind: 'console' })
  const { status } = response
  const text = await response.text()
  seen.set(status, (seen.get(status) ?? 0) + 1)
  if (status >= 500) return `${line}\n${status}: ${JSON.stringify(world.log.entries().at(-1)?.trace.at(-1))}`
  if (!entry.operation.responses[status]) return `${line}\n${status} is not documented: ${text}`
  const validate = validatorOf(entry, status)
  if (!validate)
    return text === '' ? undefined : `${line}\n${status} came with a body that is not documented: ${text}`
  const isAllowed = validate(manners.parse(text))
  return isAllowed
    ? undefined
    : `${line}\n${status}: ${ajv.errorsText(validate.errors)}: ${text.slice(0, 600)}`
}

test(`${runs * length} requests, valid or mangled, each get an answer that the document allows`, async () => {
  const seen = new Map<number, number>()
  const walk = fc.array(anyRequest(entries), { minLength: length, maxLength: length })
  await fc.assert(
    fc.asyncProperty(walk, async (requests) => {
      const world = createWorld()
      for (const generated of requests) {
        const found = await fault(world, generated, seen)
        if (found !== undefined) throw new Error(found)
      }
    }),
    { seed: 20260302, numRuns: runs, endOnFailure: true },
  )
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0)
  expect(total).toBe(runs * length)
  // Were nearly all refused, the answers of success would hardly have been looked at.
  expect((seen.get(200) ?? 0) / total).toBeGreaterThan(0.3)
  for (const status of [400, 401, 404, 415])
    expect(seen.get(status), `answers with ${status}`).toBeGreaterThan(total / 200)
}, 300_000)
