import type { RequestFile } from '@/lib/content/schema'
import type { Flow, FlowContact } from '@/lib/flow/flow'
import type { Workflow } from '@/lib/workflow/workflow'
import type { LabStart } from '../webhook-lab/lab-start'
import { type DesignStart, optionLabel } from './design/design-start'
import { cardParts, nodeParts, readable } from './no-code/readable'

/** What a workbench opens with, and in the same shape what solves it. */
export type Start =
  | {
      kind: 'request'
      requests: RequestFile['requests']
      /** Parts of the request that stay as they are. */
      locked?: RequestFile['locked']
      /** What is asked before the first request leaves. */
      predict?: RequestFile['predict']
    }
  | { kind: 'code'; files: Record<string, string>; entry: string }
  | { kind: 'webhook'; lab: LabStart }
  | {
      kind: 'order'
      order: readonly string[]
      /** Nothing is placed at first, and some lines may be left over. */
      pool: boolean
      /** The lines are code. */
      code: boolean
      /** Text by id. */
      lines: Record<string, string>
    }
  | DesignStart
  | {
      kind: 'flow'
      flow: Flow
      /** Who can write to it. */
      contacts: readonly FlowContact[]
      /** The cards can be read and played, not changed. */
      locked: boolean
    }
  | {
      kind: 'workflow'
      workflow: Workflow
      /** A console beside it opens with this call. */
      call?: RequestFile['requests'][number]
      /** A Webhook lab beside it, on the same world. */
      lab?: LabStart
    }

/** The handler, and what stands in the form. */
function labFiles({ handler = {}, subscription }: LabStart): Record<string, string> {
  if (!subscription) return handler
  return { ...handler, '/subscription.json': `${JSON.stringify(subscription, null, 2)}\n` }
}

const asText = (lines: readonly string[]) => `${lines.join('\n')}\n`

function chosenLines({ settings, chosen }: DesignStart): string[] {
  return settings.map((setting) => `${setting.label}: ${optionLabel(setting, chosen) ?? '–'}`)
}

/** A file map one can read: code as it is, requests in the shape of the wire without the noise. */
export function asFiles(start: Start): Record<string, string> {
  if (start.kind === 'code') return start.files
  if (start.kind === 'webhook') return labFiles(start.lab)
  if (start.kind === 'order')
    return { '/order.txt': asText(start.order.map((line) => start.lines[line] ?? line)) }
  if (start.kind === 'design') return { '/design.txt': asText(chosenLines(start)) }
  if (start.kind === 'flow') return { '/cards.txt': readable(cardParts(start.flow)) }
  if (start.kind === 'workflow') return { '/nodes.txt': readable(nodeParts(start.workflow)) }
  const texts = start.requests.map(({ method, url, headers, body }) =>
    [
      `${method} ${url}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      ...(body ? ['', body] : []),
    ].join('\n'),
  )
  return { '/requests.http': `${texts.join('\n\n###\n\n')}\n` }
}
