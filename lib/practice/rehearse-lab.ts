// Goes through a webhook exercise the way a learner would in its lab, outside the browser, on the same session and world.
import { createRequest } from '@/components/webhook-lab/subscribe/subscription-draft'
import type { Attempt } from '@/lib/content/exercise'
import type { LabAct } from '@/lib/content/lab-file'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { happeningNamed } from '@/mocks/webhooks/happenings/happenings'
import { subscriptions } from '@/mocks/webhooks/subscription'
import type { Evidence } from './evidence'
import { loadHandler } from './rehearse-handler'
import { PracticeSession } from './session'
import { openWebhookSession, type WebhookSession } from './webhook-session'

export async function rehearseLab(
  { lab, files }: Extract<Attempt, { kind: 'webhook' }>,
  language: string,
): Promise<Evidence> {
  const practice = new PracticeSession()
  practice.language = language
  const { clock } = await practice.world()
  clock.pace = 0
  const session = await openWebhookSession(practice, lab)
  const stop = Object.keys(files).length > 0 ? await serve(session, files) : () => {}
  for (const act of lab.does) await perform(session, act)
  stop()
  session.emitter.detach()
  return { ...(await practice.evidence()), answers: lab.answers }
}

/** A handler that cannot be loaded is one that nobody has started. */
async function serve(session: WebhookSession, files: Record<string, string>): Promise<() => void> {
  const { practice, world } = session
  let lines = 0
  const handler = await loadHandler(files, {
    clock: world.clock,
    fetch: (request, cause) => practice.send(request, { kind: 'code', cause }),
    onLine(line) {
      lines += 1
      practice.addLine({ ...line, id: String(lines) })
    },
  })
  const leave = session.serve((request, cause) => handler.deliver(request, cause))
  return () => {
    leave()
    handler.stop()
  }
}

async function perform(session: WebhookSession, act: LabAct): Promise<void> {
  const { world } = session
  if ('subscribe' in act) await session.send(createRequest(practiceToken, act.subscribe))
  if ('wait' in act) await world.clock.advance(act.wait * 1000)
  if ('replay' in act) {
    for (const { id } of subscriptions(world).all()) session.emitter.replay(id, 0, act.replay)
  }
  if ('happen' in act) {
    const happening = happeningNamed(act.happen)
    if (!happening)
      throw new Error(`Failed to rehearse: nothing is called "${act.happen}". See happenings/causes.`)
    session.happen(happening, act.to)
    // What falls due at once is done before the next thing happens.
    await world.clock.advance(1000)
  }
}
