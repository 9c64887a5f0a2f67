// Promises fault 6: bodies whose text changes when they are parsed and written again.
import { trickyJson, trickyTrait } from '../../signing/tricky-payload'
import { defineFault } from '../define-fault'
import { envelopeIn } from '../envelope'
import { labels } from '../option-labels'

export const trickyBodies = defineFault({
  id: 'tricky-json',
  number: 6,
  name: {
    en: 'JSON written differently',
    pt: 'JSON escrito de outro jeito',
    es: 'JSON escrito de otra forma',
  },
  story: {
    en: 'The sender writes 10.0, or \\u00e9 for é. Parsed and written again, the text is another one, and a signature made over the original does not fit it.',
    pt: 'Quem envia escreve 10.0, ou \\u00e9 no lugar de é. Lido e escrito de novo, o texto muda, e a assinatura feita sobre o original não confere.',
    es: 'Quien envía escribe 10.0, o \\u00e9 en lugar de é. Leído y escrito de nuevo, el texto cambia, y la firma hecha sobre el original no coincide.',
  },
  remedy: {
    en: 'Read the body with request.text(), check the signature of exactly that text, and parse it afterwards.',
    pt: 'Leia o corpo com request.text(), confira a assinatura desse texto exato e só depois faça o parse.',
    es: 'Lee el cuerpo con request.text(), verifica la firma de ese texto exacto y haz el parse después.',
  },
  options: { share: { label: labels.share, min: 1, max: 100, default: 100 } },
  check: 'genuine-accepted',
  hooks: ({ options: { share }, chance }) => ({
    outgoing: (drafts) =>
      drafts.map((draft) => {
        const luck = chance(draft.messageId)
        const envelope = envelopeIn(draft.body)
        if (!envelope || luck.next() * 100 >= share) return draft
        return {
          ...draft,
          body: trickyJson(
            envelope,
            trickyTrait(() => luck.next()),
          ),
        }
      }),
  }),
})
