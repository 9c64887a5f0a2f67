// Sends an exercise's requests one after the other, the way a learner would from the console, outside the browser.
import type { RequestFile } from '@/lib/content/schema'
import type { World } from '@/mocks/world'
import { factOf, type Prediction } from './prediction'
import { bodyObject } from './traffic'

/** `{{id}}` in a URL or body stands for the id in the answer to the last POST, which a learner would copy. */
export async function sendAll(
  { requests, predictions }: Pick<RequestFile, 'requests' | 'predictions'>,
  world: World,
  language: string,
): Promise<Prediction[]> {
  let id = ''
  const made: Prediction[] = []
  for (const [at, { method, url, headers, body }] of requests.entries()) {
    const { tables } = world.snapshot()
    const filled = (text: string) => text.replaceAll('{{id}}', id)
    const request = new Request(filled(url), {
      method,
      headers: [['Accept-Language', language], ...headers],
      body: body === '' ? undefined : filled(body),
    })
    await world.send(request, { kind: 'console' })
    const exchange = world.log.entries().at(-1)
    const answer = bodyObject(exchange?.response)
    if (method === 'POST' && typeof answer.id === 'string') id = answer.id
    const said = predictions[at]
    if (said && exchange) {
      made.push({ exchange: exchange.id, said, fact: factOf(exchange, tables, world.snapshot().tables) })
    }
  }
  return made
}
