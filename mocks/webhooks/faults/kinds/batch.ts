// Promises fault 17: several events come as one list in one delivery.
import type { Row } from '../../../table'
import type { World } from '../../../world'
import { defineFault } from '../define-fault'

/** What one delivery carries besides its own event. */
interface BatchRow extends Row {
  /** `<subscription> <number of the window>`: what may still join. */
  window: string
  messageId: string
  bodies: string[]
}

const batches = (world: World) => world.table<BatchRow>('webhook-batch')

export const batch = defineFault({
  id: 'batch',
  number: 17,
  name: { en: 'Several in one', pt: 'Vários em um', es: 'Varios en uno' },
  story: {
    en: 'When much happens at once, the sender puts several events into one delivery: a list of ten where you expected one.',
    pt: 'Quando muita coisa acontece ao mesmo tempo, quem envia põe vários eventos em uma entrega: uma lista de dez onde você esperava um.',
    es: 'Cuando pasan muchas cosas a la vez, quien envía pone varios eventos en una entrega: una lista de diez donde esperabas uno.',
  },
  remedy: {
    en: 'Take a list as well as a single event, and deal with every entry, not just the first.',
    pt: 'Aceite uma lista além de um evento só, e trate cada item, não apenas o primeiro.',
    es: 'Acepta una lista además de un evento solo, y trata cada elemento, no solo el primero.',
  },
  options: {
    size: {
      label: {
        en: 'Events in one at most',
        pt: 'No máximo, eventos em um',
        es: 'Como máximo, eventos en uno',
      },
      min: 2,
      max: 10,
      default: 5,
    },
    window: {
      label: { en: 'Seconds it collects', pt: 'Segundos que junta', es: 'Segundos que junta' },
      min: 1,
      max: 600,
      default: 120,
    },
  },
  check: 'batch-handled',
  hooks: ({ options: { size, window }, since }) => ({
    outgoing(drafts, { world, subscription, trigger }) {
      // What is sent again carries the list that it carried before.
      if (trigger !== 'event') return drafts
      const length = window * 1000
      const number = Math.floor((world.clock.now() - since) / length)
      const place = `${subscription.id} ${number}`
      return drafts.flatMap((draft) => {
        const open = batches(world).find((row) => row.window === place && row.bodies.length < size)
        if (open) {
          batches(world).update(open.id, { bodies: [...open.bodies, draft.body] })
          return []
        }
        const { messageId, body } = draft
        const id = `b${batches(world).all().length + 1}`
        batches(world).insert({ id, window: place, messageId, bodies: [body] })
        return [{ ...draft, delay: draft.delay + since + (number + 1) * length - world.clock.now() }]
      })
    },
  }),
  lasting: () => ({
    attempt(init, { world, delivery, sign }) {
      const row = batches(world).find(({ messageId }) => messageId === delivery.messageId)
      if (!row || row.bodies.length < 2) return init
      const body = `[${row.bodies.join(',')}]`
      return { body, headers: { ...init.headers, ...sign({ body }) } }
    },
  }),
})
