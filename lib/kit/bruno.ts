// Writes requests as a collection that Bruno opens: a folder of text files.
import type { RequestFile } from '@/lib/content/schema'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { kitBase, outsideUrl } from './http-file'

type Sent = RequestFile['requests'][number]

const block = (name: string, lines: readonly string[]) =>
  `${name} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`

function bodyKind({ body, headers }: Sent): 'none' | 'json' | 'text' {
  if (body === '') return 'none'
  const isJson = headers.some(([name, value]) => /^content-type$/i.test(name) && /json/i.test(value))
  return isJson ? 'json' : 'text'
}

function requestFile(request: Sent, seq: number): string {
  const { method, url, headers, body } = request
  const kind = bodyKind(request)
  const own = headers.map(([name, value]) => `${name}: ${value.replace(practiceToken, '{{token}}')}`)
  return [
    block('meta', [`name: ${seq} ${method}`, 'type: http', `seq: ${seq}`]),
    block(method.toLowerCase(), [`url: ${outsideUrl(url)}`, `body: ${kind}`, 'auth: none']),
    ...(own.length > 0 ? [block('headers', own)] : []),
    ...(kind === 'none' ? [] : [block(`body:${kind}`, body.split('\n'))]),
  ].join('\n')
}

/** @param name of the collection */
export function brunoFiles(name: string, requests: readonly Sent[]): Record<string, string> {
  const collection = { version: '1', name, type: 'collection', ignore: ['node_modules', '.git'] }
  return {
    'bruno/bruno.json': `${JSON.stringify(collection, null, 2)}\n`,
    'bruno/environments/practice.bru': block('vars', [`base: ${kitBase}`, `token: ${practiceToken}`, 'id: ']),
    ...Object.fromEntries(
      requests.map((request, at) => [
        `bruno/${at + 1}-${request.method.toLowerCase()}.bru`,
        requestFile(request, at + 1),
      ]),
    ),
  }
}
