// What is wrong with the settings of a node, before it runs.
import { namedNodes } from './named-nodes'
import { isExpression, settingProblem } from './script/setting'
import { type SettingText, textsOf } from './texts-of-node'
import type { Problem, Workflow, WorkflowNode } from './workflow'

type Found = Omit<Problem, 'node'>

const isBlank = (text: string) => text.trim() === ''

function inText({ setting, text }: SettingText, names: ReadonlySet<string>): Found[] {
  if (!isExpression(text)) return []
  const problem = settingProblem(text)
  if (problem) return [{ ...problem, setting }]
  const unknown = namedNodes(text).find((name) => !names.has(name))
  return unknown === undefined
    ? []
    : [{ code: 'expression.unknown-node', setting, values: { name: unknown } }]
}

function ofHttp(node: Extract<WorkflowNode, { kind: 'http-request' }>): Found[] {
  const { url, method, bodyKind } = node.settings
  const noBody = (method === 'GET' || method === 'HEAD') && bodyKind !== 'none'
  return [
    ...(isBlank(url) ? [{ code: 'http.url-missing', setting: 'url' }] : []),
    ...(noBody ? [{ code: 'http.body-with-get', setting: 'bodyKind', values: { method } }] : []),
  ]
}

function ofKind(node: WorkflowNode, { nodes }: Workflow): Found[] {
  const has = (kind: WorkflowNode['kind']) => nodes.some((other) => other.kind === kind && !other.disabled)
  switch (node.kind) {
    case 'webhook': {
      const { path, respond } = node.settings
      const silent = respond === 'respond-node' && !has('respond')
      return [
        ...(isBlank(path) ? [{ code: 'webhook.path-missing', setting: 'path' }] : []),
        ...(silent ? [{ code: 'webhook.respond-node-missing', setting: 'respond' }] : []),
      ]
    }
    case 'schedule':
      return node.settings.everyMinutes >= 1 ? [] : [{ code: 'schedule.too-often', setting: 'everyMinutes' }]
    case 'http-request':
      return ofHttp(node)
    case 'if':
      return node.settings.conditions.length > 0 ? [] : [{ code: 'if.no-condition', setting: 'conditions' }]
    case 'merge':
      return node.settings.mode === 'by-field' && isBlank(node.settings.field)
        ? [{ code: 'merge.field-missing', setting: 'field' }]
        : []
    case 'loop':
      return Number.isInteger(node.settings.batchSize) && node.settings.batchSize >= 1
        ? []
        : [{ code: 'loop.batch-size', setting: 'batchSize' }]
    case 'code':
      return isBlank(node.settings.source) ? [{ code: 'code.empty', setting: 'source' }] : []
    case 'respond': {
      const asked = nodes.some(
        (other) => other.kind === 'webhook' && other.settings.respond === 'respond-node',
      )
      return asked ? [] : [{ code: 'respond.nobody-waits' }]
    }
    case 'unknown':
      return [{ code: 'node.unknown', values: { type: node.settings.type } }]
    default:
      return []
  }
}

export function checkSettings(workflow: Workflow): Problem[] {
  const names = new Set(workflow.nodes.map(({ name }) => name))
  return workflow.nodes.flatMap((node) => {
    const { name, retry, onError = 'stop' } = node
    const found: Found[] = [
      ...ofKind(node, workflow),
      ...(retry && onError !== 'stop' ? [{ code: 'retry.ignored', setting: 'retry' }] : []),
      ...textsOf(node).flatMap((text) => inText(text, names)),
    ]
    return found.map((problem): Problem => ({ ...problem, node: name }))
  })
}
