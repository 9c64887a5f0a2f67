// Every setting of a node that a learner may fill with an expression, by its path.
import type { Pair, WorkflowNode } from './workflow'

export interface SettingText {
  /** E.g. `headers.0.value`. */
  setting: string
  text: string
}

const pairs = (name: string, list: readonly Pair[]): SettingText[] =>
  list.flatMap((pair, at) => [
    { setting: `${name}.${at}.name`, text: pair.name },
    { setting: `${name}.${at}.value`, text: pair.value },
  ])

export function textsOf(node: WorkflowNode): SettingText[] {
  switch (node.kind) {
    case 'http-request': {
      const { url, query, headers, bodyKind, fields, json } = node.settings
      return [
        { setting: 'url', text: url },
        ...pairs('query', query),
        ...pairs('headers', headers),
        ...(bodyKind === 'fields' ? pairs('fields', fields) : []),
        ...(bodyKind === 'json' ? [{ setting: 'json', text: json }] : []),
      ]
    }
    case 'if':
      return node.settings.conditions.flatMap(({ left, right }, at) => [
        { setting: `conditions.${at}.left`, text: left },
        { setting: `conditions.${at}.right`, text: right },
      ])
    case 'set':
      return pairs('fields', node.settings.fields)
    case 'wait':
      return [{ setting: 'seconds', text: node.settings.seconds }]
    case 'respond':
      return [
        { setting: 'status', text: node.settings.status },
        { setting: 'body', text: node.settings.body },
      ]
    case 'platform':
      return pairs('values', node.settings.values)
    default:
      return []
  }
}
