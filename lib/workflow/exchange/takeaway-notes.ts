// Promises to say what will be otherwise in n8n than it is here, before a workflow is taken there.
import type { Problem, Workflow } from '../workflow'
import { fitsSchedule } from './nodes/schedule'
import { becomesText } from './nodes/set'

export function takeawayNotes({ nodes }: Workflow): Problem[] {
  return nodes.flatMap((node): Problem[] => {
    if (node.kind === 'platform') return [{ code: 'takeaway.becomes-request', node: node.name }]
    if (node.kind === 'schedule' && !fitsSchedule(node.settings.everyMinutes))
      return [
        {
          code: 'takeaway.no-such-interval',
          node: node.name,
          setting: 'everyMinutes',
          values: { minutes: node.settings.everyMinutes },
        },
      ]
    if (node.kind !== 'set') return []
    return node.settings.fields.flatMap((field, i) =>
      becomesText(field)
        ? [
            {
              code: 'takeaway.becomes-text',
              node: node.name,
              setting: `fields.${i}.value`,
              values: { name: field.name },
            },
          ]
        : [],
    )
  })
}
