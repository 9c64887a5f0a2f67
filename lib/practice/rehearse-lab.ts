// Goes through a webhook exercise the way a learner would in its lab, outside the browser, on the same session and world.
import type { Attempt } from '@/lib/content/attempt'
import type { Evidence } from './evidence'
import { perform } from './lab-acts'
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
  const stop = lab.running && Object.keys(files).length > 0 ? await serve(session, files) : () => {}
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
