// Writes requests as a `.http` file that editors send from, and reads them back as a console would have sent them.
import type { RequestFile } from '@/lib/content/schema'
import type { Said } from '@/lib/practice/prediction'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'

type Sent = RequestFile['requests'][number]

export interface HttpFile {
  requests: readonly Sent[]
  /** What is said of the answer to the request at the same place; `?` where it is still open. */
  predictions: readonly (Said | undefined)[]
}

/** Where a kit's own practice API answers. */
export const kitBase = 'http://localhost:4010/practice/practice'

const firstLine = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+(\S+)/
const variable = /^@(\w+)\s*=\s*(.*)$/
const prediction = /^#\s*predict:\s*(.*)$/

/** An address of a practice host, written for wherever the practice API is. */
export const outsideUrl = (url: string) => url.replace(/^https:\/\//, '{{base}}/')

const written = ({ method, url, headers, body }: Sent) =>
  [
    `${method} ${outsideUrl(url)}`,
    ...headers.map(([name, value]) => `${name}: ${value.replace(practiceToken, '{{token}}')}`),
    ...(body === '' ? [] : ['', body]),
  ].join('\n')

const foretold = (said: Said) =>
  `# predict: ${Object.entries(said)
    .map(([ask, value]) => `${ask}=${value}`)
    .join(' ')}\n`

/** @param notes comment lines at the top */
export function writeHttpFile({ requests, predictions }: HttpFile, notes: readonly string[]): string {
  const head = [
    ...notes.map((note) => `# ${note}`),
    `@base = ${kitBase}`,
    `@token = ${practiceToken}`,
    '@id = ',
  ].join('\n')
  const parts = requests.map((request, at) => {
    const said = predictions[at]
    return `### ${at + 1}\n${said ? foretold(said) : ''}${written(request)}\n`
  })
  return [head, ...parts].join('\n\n')
}

function saidIn(lines: readonly string[]): Said {
  const pairs = lines.flatMap((line) => (prediction.exec(line)?.[1] ?? '').split(/\s+/))
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [ask, value] = pair.split('=')
      return ask && value && value !== '?' ? [[ask, value]] : []
    }),
  )
}

/** `{{id}}` stays where `@id` is empty: it then stands for the id in the answer to the last POST. */
function filled(text: string, values: ReadonlyMap<string, string>): string {
  const inside = text.replace(/\{\{base\}\}\//g, 'https://')
  return inside.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values.get(name) || place)
}

function requestIn(part: string): Sent | undefined {
  const lines = part.split('\n')
  const at = lines.findIndex((line) => firstLine.test(line))
  const [, method, url] = firstLine.exec(lines[at] ?? '') ?? []
  if (method === undefined || url === undefined) return undefined
  const rest = lines.slice(at + 1)
  const gap = rest.findIndex((line) => line.trim() === '')
  const head = gap < 0 ? rest : rest.slice(0, gap)
  const body = gap < 0 ? '' : rest.slice(gap + 1).join('\n')
  const headers = head.flatMap((line): [string, string][] => {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name, value]]
  })
  return { method, url, headers, body: body.trim() }
}

export function readHttpFile(text: string): Pick<RequestFile, 'requests' | 'predictions'> {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const values = new Map(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = variable.exec(line) ?? []
      return name === '' ? [] : [[name, value.trim()] as const]
    }),
  )
  const parts = lines
    .filter((line) => !variable.test(line))
    .join('\n')
    .split(/^###.*$/m)
  const requests: Sent[] = []
  const predictions: Said[] = []
  for (const part of parts) {
    const request = requestIn(filled(part, values))
    if (!request) continue
    requests.push(request)
    predictions.push(saidIn(part.split('\n')))
  }
  return { requests, predictions: predictions as RequestFile['predictions'] }
}
