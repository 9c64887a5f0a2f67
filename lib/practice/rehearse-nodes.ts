// Goes through a workflow exercise the way a learner would, outside the browser: what is subscribed, pressed and called, as its file says.
import { createRequest } from '@/components/webhook-lab/subscribe/subscription-draft'
import type { WorkflowFile } from '@/lib/content/workflow-file'
import { rehearseWorkflow } from '@/lib/workflow/rehearse-workflow'
import { companyId, newRow } from '@/mocks/chat-api/platform/account'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { localeOf } from '@/mocks/locale'
import { subscriptions } from '@/mocks/webhooks/subscription'
import type { World } from '@/mocks/world'
import type { Evidence } from './evidence'

export async function rehearseNodes(
  { workflow, happened, subscribed, subscribes, answers }: WorkflowFile,
  world: World,
  language: string,
): Promise<Pick<Evidence, 'exchanges' | 'answers' | 'workflow'>> {
  // A node says no language; the practice platform words its errors in this one.
  world.locale = localeOf(new Headers({ 'accept-language': language }))
  for (const { name, url, events } of subscribed)
    subscriptions(world).insert({
      ...{ ...newRow(world), companyId: companyId(world), name, url, enabled: true },
      events: [...events],
    })
  for (const subscription of subscribes)
    await world.send(createRequest(practiceToken, subscription), { kind: 'console' })
  const runs = await rehearseWorkflow(workflow, happened, world)
  return { exchanges: world.log.entries(), answers, workflow: { workflow, runs } }
}
