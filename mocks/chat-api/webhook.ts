// Promises that the webhook events and the subscriptions to them can be read, and subscriptions be removed (core service).
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { Texts } from '../locale'
import { shape } from '../shape'
import { eventNamed, webhookEvents } from '../webhooks/events'
import { seedPayments } from '../webhooks/payment'
import { type SubscriptionRow, subscriptions } from '../webhooks/subscription'
import type { World } from '../world'
import { companyId } from './platform/account'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { type Noun, refusals } from './platform/refusals'
import { seedRow } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'webhook'
export const subscriptionPath = '/core/v1/webhook/subscription'
export const pathOfOne = `${subscriptionPath}/:subscriptionId`

const noun: Noun = { en: 'subscription', pt: 'assinatura', es: 'suscripción', path: subscriptionPath }

export const idParam = z.object({ subscriptionId: z.uuid() })
const eventSchema = z.object({ event: z.string(), description: z.string() })
export const subscriptionSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    name: z.string(),
    url: z.string(),
    enabled: z.boolean(),
    events: z.array(eventSchema),
  }),
)

export function subscriptionView(row: Readonly<SubscriptionRow>) {
  return { ...row, events: row.events.flatMap((type) => eventNamed(type) ?? []).map(eventView) }
}

function eventView({ type, description }: { type: string; description: string }) {
  return { event: type, description }
}

export function existingSubscription({
  world,
  params,
}: Call<z.infer<typeof idParam>>): Readonly<SubscriptionRow> {
  const row = subscriptions(world).get(params.subscriptionId.toLowerCase())
  if (row) return row
  throw new Refused(refusals.notFound(noun, params.subscriptionId, { in: 'path', name: 'subscriptionId' }))
}

export const idText: Texts = {
  en: 'The id of the subscription, as the list gives it.',
  pt: 'O id da assinatura, como a lista o mostra.',
  es: 'El id de la suscripción, como lo da la lista.',
}

export const exampleParams = (world: World) => ({ subscriptionId: subscriptions(world).all()[0]?.id ?? '' })

export const listEvents = defineOperation({
  id: 'webhook.events',
  host,
  resource,
  method: 'GET',
  path: '/core/v1/webhook/event',
  handler: () => ({ body: webhookEvents.map(eventView) }),
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List the events you can subscribe to',
      pt: 'Listar os eventos que dá para assinar',
      es: 'Listar los eventos a los que puedes suscribirte',
    },
    purpose: {
      en: 'Reads what the platform can tell you about: each event with its machine name and a description in Portuguese.',
      pt: 'Lê do que a plataforma pode avisar você: cada evento com o nome técnico e uma descrição em português.',
      es: 'Lee de qué te puede avisar la plataforma: cada evento con su nombre de máquina y una descripción en portugués.',
    },
    response: z.array(eventSchema),
    errors: commonErrors,
    example: () => ({}),
    notes: [
      {
        text: {
          en: 'These are the eleven events of this course. The platform has added more since, such as MESSAGE_UPDATED and TEMPLATE_NEW.',
          pt: 'Estes são os onze eventos deste curso. A plataforma já acrescentou outros, como MESSAGE_UPDATED e TEMPLATE_NEW.',
          es: 'Estos son los once eventos de este curso. La plataforma ya agregó otros, como MESSAGE_UPDATED y TEMPLATE_NEW.',
        },
      },
    ],
  },
})

export const listSubscriptions = defineOperation({
  id: 'webhook.list',
  host,
  resource,
  method: 'GET',
  path: subscriptionPath,
  handler: ({ world }) => ({ body: subscriptions(world).all().map(subscriptionView) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'List subscriptions', pt: 'Listar assinaturas', es: 'Listar suscripciones' },
    purpose: {
      en: 'Reads every webhook subscription of the account, active or paused: which events go to which address.',
      pt: 'Lê todas as assinaturas de webhook da conta, ativas ou pausadas: quais eventos vão para qual endereço.',
      es: 'Lee todas las suscripciones de webhook de la cuenta, activas o en pausa: qué eventos van a qué dirección.',
    },
    deckName: 'Webhooks: Listar assinaturas',
    response: z.array(subscriptionSchema),
    errors: commonErrors,
    example: () => ({}),
    notes: [
      {
        text: {
          en: 'The answer is a plain list without pages.',
          pt: 'A resposta é uma lista simples, sem páginas.',
          es: 'La respuesta es una lista simple, sin páginas.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The oldest subscription comes first.',
          pt: 'A assinatura mais antiga vem primeiro.',
          es: 'La suscripción más antigua viene primero.',
        },
      },
    ],
  },
})

export const getSubscription = defineOperation({
  id: 'webhook.get',
  host,
  resource,
  method: 'GET',
  path: pathOfOne,
  params: idParam,
  handler: (call) => ({ body: subscriptionView(existingSubscription(call)) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'Get a subscription', pt: 'Obter uma assinatura', es: 'Obtener una suscripción' },
    purpose: {
      en: 'Reads one subscription by its id.',
      pt: 'Lê uma assinatura pelo id.',
      es: 'Lee una suscripción por su id.',
    },
    response: subscriptionSchema,
    errors: commonErrors,
    example: (world) => ({ params: exampleParams(world) }),
    fields: { subscriptionId: idText },
  },
})

export const removeSubscription = defineOperation({
  id: 'webhook.remove',
  host,
  resource,
  method: 'DELETE',
  path: pathOfOne,
  params: idParam,
  handler: (call) => {
    subscriptions(call.world).remove(existingSubscription(call).id)
    return {}
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Remove a subscription', pt: 'Remover uma assinatura', es: 'Quitar una suscripción' },
    purpose: {
      en: 'Ends a subscription: its address is told of nothing any more. To stop for a while only, set enabled to false instead.',
      pt: 'Encerra uma assinatura: o endereço dela não recebe mais nada. Para parar só por um tempo, ponha enabled em false.',
      es: 'Termina una suscripción: su dirección ya no recibe nada. Para parar solo un tiempo, pon enabled en false.',
    },
    deckName: 'Webhooks: Remover assinatura',
    errors: commonErrors,
    example: (world) => ({ params: exampleParams(world) }),
    notes: [
      {
        text: {
          en: 'Success is 200 with an empty body. It cannot be undone.',
          pt: 'O sucesso é 200 com corpo vazio. Não dá para desfazer.',
          es: 'El éxito es 200 con cuerpo vacío. No se puede deshacer.',
        },
      },
    ],
    fields: { subscriptionId: idText },
  },
})

/** A subscription that somebody paused and forgot, and the payments that the two events about them show. */
export function seed(world: World): void {
  subscriptions(world).insert({
    ...seedRow(world, 'subscription Relatórios (antigo)', 120),
    companyId: companyId(world),
    name: 'Relatórios (antigo)',
    url: 'https://relatorios.girassol.example/webhook',
    enabled: false,
    events: ['SESSION_NEW', 'SESSION_COMPLETE'],
  })
  seedPayments(world)
}
