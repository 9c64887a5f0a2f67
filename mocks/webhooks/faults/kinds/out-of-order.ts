// Promises fault 4: an older message arrives after a newer one.
import { defineFault } from '../define-fault'
import { labels } from '../option-labels'

export const outOfOrder = defineFault({
  id: 'out-of-order',
  number: 4,
  name: { en: 'Out of order', pt: 'Fora de ordem', es: 'Fuera de orden' },
  story: {
    en: 'Some messages take a longer way, so an older change arrives after a newer one. Nothing in most webhooks promises an order.',
    pt: 'Algumas mensagens demoram mais, e uma mudança antiga chega depois de uma nova. Quase nenhum webhook promete ordem.',
    es: 'Algunos mensajes tardan más, y un cambio viejo llega después de uno nuevo. Casi ningún webhook promete un orden.',
  },
  remedy: {
    en: 'Compare the time of the change (updatedAt) with what you have and keep the newer, or ask the API how it is now.',
    pt: 'Compare a hora da mudança (updatedAt) com a que você tem e fique com a mais nova, ou pergunte à API como está agora.',
    es: 'Compara la hora del cambio (updatedAt) con la que tienes y quédate con la más nueva, o pregunta a la API cómo está ahora.',
  },
  options: {
    share: { label: labels.share, min: 1, max: 99, default: 50 },
    window: {
      label: {
        en: 'Late by up to (seconds)',
        pt: 'Atraso de até (segundos)',
        es: 'Retraso de hasta (segundos)',
      },
      min: 1,
      max: 7200,
      default: 600,
    },
  },
  check: 'newest-wins',
  hooks: ({ options: { share, window }, chance }) => ({
    outgoing: (drafts) =>
      drafts.map((draft) => {
        const luck = chance(draft.messageId)
        const isLate = luck.next() * 100 < share
        return isLate ? { ...draft, delay: draft.delay + Math.ceil(luck.next() * window * 1000) } : draft
      }),
  }),
})
