// Promises that subscriptions are made and changed (core service), only with events that exist and an address that can be reached.
import * as z from 'zod/mini'
import { defineOperation, type Note, Refused } from '../define'
import { webhookEvents } from '../webhooks/events'
import { type SubscriptionRow, subscriptions } from '../webhooks/subscription'
import type { World } from '../world'
import { companyId, newRow } from './platform/account'
import { isoDate } from './platform/dates'
import { noteEmptyMask } from './platform/empty-mask'
import { bodyErrors } from './platform/error-docs'
import { refusals } from './platform/refusals'
import {
  exampleParams,
  existingSubscription,
  idParam,
  idText,
  pathOfOne,
  subscriptionPath,
  subscriptionSchema,
  subscriptionView,
} from './webhook'

const host = 'api.wts.chat'
const resource = 'webhook'

const name = z.string().check(z.minLength(1), z.maxLength(100))
const url = z.url().check(z.maxLength(500))
const events = z.array(z.enum(webhookEvents.map(({ type }) => type))).check(z.minLength(1))

/** Each once, in the catalogue's order, however they were sent. */
function inOrder(events: readonly string[]): string[] {
  return webhookEvents.map(({ type }) => type).filter((type) => events.includes(type))
}

/** The platform's servers must reach it: https, and a name on the internet rather than an IP or a machine nearby. */
function checkAddress(world: World, address: string): void {
  const url = new URL(address)
  const { protocol, hostname } = url
  if (world.isNear(url)) return
  if (protocol === 'https:' && /\.(?!local(host)?$)[a-z][a-z\d-]*$/.test(hostname)) return
  throw new Refused(
    refusals.incomplete(
      'body.not-public',
      '/url',
      {
        en: `Nothing can be delivered to ${address}: the address must start with https:// and name a server on the internet.`,
        pt: `Nada pode ser entregue em ${address}: o endereço deve começar com https:// e nomear um servidor na internet.`,
        es: `No se puede entregar nada en ${address}: la dirección debe empezar con https:// y nombrar un servidor en internet.`,
      },
      {
        en: 'An address like https://hooks.example.com/girassol',
        pt: 'Um endereço como https://hooks.example.com/girassol',
        es: 'Una dirección como https://hooks.example.com/girassol',
      },
    ),
  )
}

const text = {
  url: {
    en: 'The address that receives the deliveries. It must start with https:// and be reachable from the internet.',
    pt: 'O endereço que recebe as entregas. Deve começar com https:// e ser acessível pela internet.',
    es: 'La dirección que recibe las entregas. Debe empezar con https:// y ser accesible desde internet.',
  },
  enabled: {
    en: 'false pauses the subscription: it stays in the list, but nothing is delivered.',
    pt: 'false pausa a assinatura: ela fica na lista, mas nada é entregue.',
    es: 'false pausa la suscripción: queda en la lista, pero no se entrega nada.',
  },
  events: {
    en: 'Machine names of events, at least one: ["CONTACT_NEW", "MESSAGE_RECEIVED"].',
    pt: 'Nomes de máquina dos eventos, pelo menos um: ["CONTACT_NEW", "MESSAGE_RECEIVED"].',
    es: 'Nombres de máquina de los eventos, al menos uno: ["CONTACT_NEW", "MESSAGE_RECEIVED"].',
  },
}

const notes = {
  asymmetry: {
    text: {
      en: 'You send events as plain texts, but the answer gives objects with event and description. To send a list back, take only the event of each one.',
      pt: 'Você envia eventos como textos simples, mas a resposta traz objetos com event e description. Para enviar uma lista de volta, pegue só o event de cada um.',
      es: 'Envías eventos como textos simples, pero la respuesta trae objetos con event y description. Para enviar una lista de vuelta, toma solo el event de cada uno.',
    },
  },
  checks: {
    chosen: true,
    text: {
      en: 'An unknown event, an empty list, an http:// address, an IP address or localhost is refused with 400. An event named twice is kept once.',
      pt: 'Um evento desconhecido, uma lista vazia, um endereço http://, um IP ou localhost é recusado com 400. Um evento repetido fica uma vez só.',
      es: 'Un evento desconocido, una lista vacía, una dirección http://, una IP o localhost se rechaza con 400. Un evento repetido queda una sola vez.',
    },
  },
} satisfies Record<string, Note>

export const createSubscription = defineOperation({
  id: 'webhook.create',
  host,
  resource,
  method: 'POST',
  path: subscriptionPath,
  body: z.object({ name, url, enabled: z.nullish(z.boolean()), events }),
  handler: ({ world, body }) => {
    checkAddress(world, body.url)
    const row = subscriptions(world).insert({
      ...newRow(world),
      companyId: companyId(world),
      name: body.name,
      url: body.url,
      enabled: body.enabled ?? true,
      events: inOrder(body.events),
    })
    return { body: subscriptionView(row) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Create a subscription', pt: 'Criar uma assinatura', es: 'Crear una suscripción' },
    purpose: {
      en: 'Gives the platform your address and the events you care about. From then on it calls you: you no longer have to ask.',
      pt: 'Dá à plataforma o seu endereço e os eventos que interessam. A partir daí ela chama você: não é mais preciso perguntar.',
      es: 'Le da a la plataforma tu dirección y los eventos que te interesan. Desde entonces ella te llama: ya no tienes que preguntar.',
    },
    deckName: 'Webhooks: Criar assinatura',
    response: subscriptionSchema,
    errors: bodyErrors,
    example: () => ({
      body: {
        name: 'Novos contatos para a planilha',
        url: 'https://hooks.example.com/girassol',
        events: ['CONTACT_NEW', 'MESSAGE_RECEIVED'],
      },
    }),
    notes: [notes.asymmetry, notes.checks],
    fields: text,
  },
})

const keyOf = { Name: 'name', Url: 'url', Events: 'events', Enabled: 'enabled' } as const

const updateBody = z.object({
  fields: z.array(z.enum(['Name', 'Url', 'Events', 'Enabled'])),
  name: z.nullish(name),
  url: z.nullish(url),
  enabled: z.nullish(z.boolean()),
  events: z.nullish(events),
})

/** What the mask lets through. No part of a subscription can be empty, so what the mask names must be there. */
function changes(world: World, { fields, ...body }: z.infer<typeof updateBody>): Partial<SubscriptionRow> {
  const absent = fields.find((field) => (body[keyOf[field]] ?? null) === null)
  if (absent) {
    const key = keyOf[absent]
    throw new Refused(
      refusals.incomplete(
        'body.masked-missing',
        `/${key}`,
        {
          en: `fields names ${absent}, but the body has no ${key}.`,
          pt: `fields nomeia ${absent}, mas o corpo não tem ${key}.`,
          es: `fields nombra ${absent}, pero el cuerpo no tiene ${key}.`,
        },
        {
          en: `A value for ${key}, or fields without ${absent}`,
          pt: `Um valor para ${key}, ou fields sem ${absent}`,
          es: `Un valor para ${key}, o fields sin ${absent}`,
        },
      ),
    )
  }
  const change: Partial<SubscriptionRow> = Object.fromEntries(
    fields.map((field) => [keyOf[field], body[keyOf[field]]]),
  )
  if (change.url !== undefined) checkAddress(world, change.url)
  return change.events ? { ...change, events: inOrder(change.events) } : change
}

export const updateSubscription = defineOperation({
  id: 'webhook.update',
  host,
  resource,
  method: 'PUT',
  path: pathOfOne,
  params: idParam,
  body: updateBody,
  handler: (call) => {
    const { world, body } = call
    const row = existingSubscription(call)
    if (body.fields.length === 0) {
      noteEmptyMask(call)
      return { body: subscriptionView(row) }
    }
    const updatedAt = isoDate(world.clock.now())
    return {
      body: subscriptionView(subscriptions(world).update(row.id, { ...changes(world, body), updatedAt })),
    }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Update a subscription',
      pt: 'Atualizar uma assinatura',
      es: 'Actualizar una suscripción',
    },
    purpose: {
      en: 'Changes the name, the address or the events of a subscription, or pauses it and lets it go on.',
      pt: 'Altera o nome, o endereço ou os eventos de uma assinatura, ou a pausa e a retoma.',
      es: 'Cambia el nombre, la dirección o los eventos de una suscripción, o la pausa y la reanuda.',
    },
    deckName: 'Webhooks: Atualizar assinatura',
    response: subscriptionSchema,
    errors: bodyErrors,
    example: (world) => ({ params: exampleParams(world), body: { fields: ['Enabled'], enabled: false } }),
    notes: [
      {
        text: {
          en: 'fields is a field mask: only what it names changes. Events replaces the whole list, it does not add to it.',
          pt: 'fields é uma máscara de campos: só muda o que ela nomeia. Events troca a lista inteira, não acrescenta a ela.',
          es: 'fields es una máscara de campos: solo cambia lo que ella nombra. Events cambia la lista entera, no le agrega.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'What the mask names must be in the body, or the request is refused with 400. An empty mask changes nothing.',
          pt: 'O que a máscara nomeia deve estar no corpo, senão a requisição é recusada com 400. Uma máscara vazia não muda nada.',
          es: 'Lo que la máscara nombra debe estar en el cuerpo, o la solicitud se rechaza con 400. Una máscara vacía no cambia nada.',
        },
      },
      notes.asymmetry,
      notes.checks,
    ],
    fields: { subscriptionId: idText, ...text },
  },
})
