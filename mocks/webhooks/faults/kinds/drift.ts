// Promises fault 18: events and fields that were not there when the handler was written.
import { defineFault } from '../define-fault'
import { type Envelope, rewritten } from '../envelope'
import { messageIdOf } from '../message-id'

/** The platform has added such events since; the last is invented. */
const newTypes = ['CONTACT_TAG_UPDATE', 'MESSAGE_UPDATED', 'PAYMENT_DISPUTED'] as const

const grown = ({ content, ...rest }: Envelope): Envelope => ({
  ...rest,
  content: { ...content, loyalty: { level: 3, points: null } },
  schemaVersion: 2,
})

export const drift = defineFault({
  id: 'drift',
  number: 18,
  name: { en: 'New events and fields', pt: 'Eventos e campos novos', es: 'Eventos y campos nuevos' },
  story: {
    en: 'The sender grows: a new kind of event, a field nobody told you of, a null where a text was. Code that insists on what it knows starts to fail.',
    pt: 'Quem envia cresce: um tipo novo de evento, um campo de que ninguém avisou, um null onde havia texto. Código que exige o que conhece começa a falhar.',
    es: 'Quien envía crece: un tipo nuevo de evento, un campo del que nadie avisó, un null donde había texto. El código que exige lo que conoce empieza a fallar.',
  },
  remedy: {
    en: 'Read only the fields you need, and answer 2xx to events that you do not know: they are genuine, just not for you.',
    pt: 'Leia só os campos de que precisa e responda 2xx a eventos que não conhece: são legítimos, só não são para você.',
    es: 'Lee solo los campos que necesitas y responde 2xx a eventos que no conoces: son legítimos, solo que no son para ti.',
  },
  options: {},
  check: 'unknown-welcome',
  hooks: ({ chance }) => ({
    outgoing: (drafts, { trigger }) =>
      drafts.flatMap((draft) => {
        if (trigger !== 'event') return [draft]
        const luck = chance(draft.messageId)
        const eventType = newTypes[Math.floor(luck.next() * newTypes.length)] ?? newTypes[0]
        const news = rewritten(draft.body, (envelope) => ({ ...grown(envelope), eventType }))
        return [
          { ...draft, messageId: messageIdOf(luck), body: news },
          { ...draft, body: rewritten(draft.body, grown) },
        ]
      }),
  }),
})
