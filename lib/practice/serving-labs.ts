// Which labs of this page have a handler of the learner's that listens.
import type { WebhookSession } from './webhook-session'

const turns = new Set<{ lab: WebhookSession }>()

/** @param stop ends it @returns ends it, and it is known to listen no more */
export function nowServing(lab: WebhookSession, stop: () => void): () => void {
  const turn = { lab }
  turns.add(turn)
  return () => {
    turns.delete(turn)
    stop()
  }
}

/** The one whose handler was started last and listens still. */
export const servingLab = (): WebhookSession | undefined => [...turns].at(-1)?.lab
