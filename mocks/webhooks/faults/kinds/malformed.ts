// Promises fault 22: bodies that are cut off, far too large, or of a kind that the handler did not ask for.
import type { Draft } from '../../delivery/fault-hooks'
import { defineFault } from '../define-fault'
import { rewritten } from '../envelope'
import { messageIdOf } from '../message-id'
import { labels } from '../option-labels'

export const malformed = defineFault({
  id: 'malformed',
  number: 22,
  name: {
    en: 'Cut off, huge or mislabelled',
    pt: 'Cortado, enorme ou mal rotulado',
    es: 'Cortado, enorme o mal rotulado',
  },
  story: {
    en: 'A proxy cuts a body off in the middle, an event comes with hundreds of kilobytes, JSON arrives labelled as text. The signature may still be right.',
    pt: 'Um proxy corta o corpo no meio, um evento vem com centenas de quilobytes, um JSON chega rotulado como texto. A assinatura pode até conferir.',
    es: 'Un proxy corta el cuerpo por la mitad, un evento viene con cientos de kilobytes, un JSON llega rotulado como texto. La firma incluso puede ser correcta.',
  },
  remedy: {
    en: 'Parse inside try, and answer 400, 413 or 415. A 5xx says "try again", and the sender will, with the same body.',
    pt: 'Faça o parse dentro de try e responda 400, 413 ou 415. Um 5xx diz "tente de novo", e quem envia tenta, com o mesmo corpo.',
    es: 'Haz el parse dentro de try y responde 400, 413 o 415. Un 5xx dice "inténtalo de nuevo", y quien envía lo hace, con el mismo cuerpo.',
  },
  options: {
    share: { label: labels.share, min: 1, max: 100, default: 100 },
    kilobytes: {
      label: { en: 'Kilobytes of the huge one', pt: 'Quilobytes do enorme', es: 'Kilobytes del enorme' },
      min: 1,
      max: 1000,
      default: 300,
    },
  },
  check: 'malformed-refused',
  hooks: ({ options: { share, kilobytes }, chance }) => ({
    outgoing: (drafts, { trigger }) =>
      drafts.flatMap((draft) => {
        if (trigger !== 'event') return [draft]
        const luck = chance(draft.messageId)
        if (luck.next() * 100 >= share) return [draft]
        const messageId = messageIdOf(luck)
        const broken: readonly Draft[] = [
          { ...draft, messageId, body: draft.body.slice(0, Math.ceil(draft.body.length / 2)) },
          { ...draft, messageId, body: padded(draft.body, kilobytes) },
          { ...draft, messageId, body: `eventType=${encodeURIComponent(draft.body)}`, contentType: form },
        ]
        return [draft, broken[Math.floor(luck.next() * broken.length)] ?? draft]
      }),
  }),
})

const form = 'application/x-www-form-urlencoded'

/** An event of an unknown type, so that nothing is to be done for it, whether it is read or refused. */
function padded(body: string, kilobytes: number): string {
  return rewritten(body, () => ({
    eventType: 'EXPORT_READY',
    content: { padding: 'x'.repeat(kilobytes * 1024) },
  }))
}
