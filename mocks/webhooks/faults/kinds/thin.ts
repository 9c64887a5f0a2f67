// Promises fault 19: the message says which contact changed, and nothing else about it.
import { defineFault } from '../define-fault'
import { rewritten } from '../envelope'

/** Payments stay whole: the platform has no address to look one up at. */
const thinTypes = ['CONTACT_NEW', 'CONTACT_UPDATE']

export const thin = defineFault({
  id: 'thin',
  number: 19,
  name: { en: 'Only an id', pt: 'Só um id', es: 'Solo un id' },
  story: {
    en: 'Many senders tell you that a contact changed and give only its id. What it looks like now, you are to ask the API; by then the contact may have changed again, or be gone.',
    pt: 'Muitos avisam que um contato mudou e dão só o id. Como ele está agora, você pergunta à API; até lá ele pode ter mudado de novo ou sumido.',
    es: 'Muchos avisan que un contacto cambió y dan solo el id. Cómo está ahora, se lo preguntas a la API; para entonces puede haber cambiado otra vez o ya no estar.',
  },
  remedy: {
    en: 'Answer 2xx, then look the contact up. When the API says 404, take it out of your copy.',
    pt: 'Responda 2xx e depois busque o contato. Se a API disser 404, tire-o da sua cópia.',
    es: 'Responde 2xx y después busca el contacto. Si la API dice 404, quítalo de tu copia.',
  },
  options: {},
  check: 'newest-wins',
  hooks: () => ({
    outgoing: (drafts, { eventType }) =>
      thinTypes.includes(eventType)
        ? drafts.map((draft) => ({
            ...draft,
            body: rewritten(draft.body, ({ content, ...rest }) => ({ ...rest, content: { id: content.id } })),
          }))
        : drafts,
  }),
})
