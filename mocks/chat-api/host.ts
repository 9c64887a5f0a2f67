// Promises the chat platform's host: its resources are the modules beside this one.
import { type Call, type Host, operationsIn, type Refusal } from '../define'
import type { World } from '../world'
import { authenticate } from './platform/auth'
import { practiceToken } from './platform/credentials'
import { envelope, errorEnvelope } from './platform/envelope'
import { limit } from './platform/limits'
import { refusals, rules } from './platform/refusals'
import { seed } from './seed/seed'

/** A resource exports its operations, and may export `setUp` and `seed`. */
const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./host.ts'], {
  eager: true,
})

/** The gateway in front of all services looks at the scheme and the first segment only, and asks for no token. */
function gate({ url }: Call): Refusal | undefined {
  if (url.protocol !== 'https:') return refusals.plainHttp()
  return /^\/(core|chat|crm)(\/|$)/i.test(url.pathname) ? undefined : refusals.missingService(url.pathname)
}

export const host: Host = {
  names: ['api.wts.chat', 'api.flw.chat', 'api.helena.run'],
  operations: Object.values(modules).flatMap(operationsIn),
  rules,
  authorization: `Bearer ${practiceToken}`,
  gate,
  authenticate,
  limit,
  envelope,
  // The contacts and what they hang together with come first; what a resource adds refers to them by `seedId`.
  seed(world: World) {
    seed(world)
    for (const { seed: add } of Object.values(modules)) if (typeof add === 'function') add(world)
  },
  setUp(world: World) {
    for (const { setUp } of Object.values(modules)) if (typeof setUp === 'function') setUp(world)
  },
  reference: typeof window === 'undefined' && {
    name: { en: 'Chat platform API', pt: 'API da plataforma de chat', es: 'API de la plataforma de chat' },
    purpose: {
      en: 'The API of the chat platform: contacts, conversations, messages and all around them. Every request carries a token, success is always 200, and dates are in UTC.',
      pt: 'A API da plataforma de chat: contatos, conversas, mensagens e tudo em volta. Toda requisição leva um token, o sucesso é sempre 200 e as datas são em UTC.',
      es: 'La API de la plataforma de chat: contactos, conversaciones, mensajes y todo alrededor. Cada solicitud lleva un token, el éxito es siempre 200 y las fechas están en UTC.',
    },
    security: { type: 'http', scheme: 'bearer' },
    error: errorEnvelope,
  },
}
