// Does in a Webhook lab what its file lists: what happened before the learner came, or in a rehearsal what the learner does.
import { createRequest } from '@/components/webhook-lab/subscribe/subscription-draft'
import type { LabAct } from '@/lib/content/lab-file'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { happeningNamed } from '@/mocks/webhooks/happenings/happenings'
import { subscriptions } from '@/mocks/webhooks/subscription'
import type { WebhookSession } from './webhook-session'

export async function perform(session: WebhookSession, act: LabAct): Promise<void> {
  const { clock } = session.world
  if ('subscribe' in act) await session.send(createRequest(practiceToken, act.subscribe))
  if ('wait' in act) await clock.advance(act.wait * 1000)
  if ('answer' in act) answerSo(session, act.answer)
  if ('replay' in act) {
    for (const { id } of subscriptions(session.world).all()) session.emitter.replay(id, 0, act.replay)
  }
  if ('happen' in act) {
    const happening = happeningNamed(act.happen)
    if (!happening)
      throw new Error(`Failed to act in the lab: nothing is called "${act.happen}". See happenings/causes.`)
    session.happen(happening, act.to)
    // What falls due at once is done before the next thing happens.
    await clock.advance(1000)
  }
}

type Answer = Extract<LabAct, { answer: unknown }>['answer']

function answerSo(session: WebhookSession, { status, headers, after }: Answer): void {
  const { clock } = session.world
  session.serve(async (request) => {
    if (after > 0) await clock.sleep(after * 1000, request.signal)
    return new Response(null, { status, headers })
  })
}

/**
 * All of them in order, time standing still in between and nobody of the learner's answering. What is still on its way
 * then goes on in the learner's own time.
 */
export async function happenBefore(session: WebhookSession, acts: readonly LabAct[]): Promise<void> {
  const { world, practice } = session
  const { pace } = world.clock
  world.clock.pace = 0
  const resume = session.suspendHandler()
  for (const act of acts) await perform(session, act)
  resume()
  world.clock.pace = pace
  practice.markBefore()
}
