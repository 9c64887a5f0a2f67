// Promises Google's Distance Matrix host: it answers 200 even when it refuses, and says so inside.
import * as z from 'zod/mini'
import { refusals } from '../chat-api/platform/refusals'
import { type Call, type Host, operationsIn, type Refusal } from '../define'
import { plainRules } from '../plain-rules'
import { answerWith } from './answer'
import * as distance from './distance'
import { refusedKey } from './key'

const rules = plainRules((status) => (status === 500 ? 'UNKNOWN_ERROR' : 'INVALID_REQUEST'))

function authenticate({ path, url }: Call): Refusal | undefined {
  const refused = refusedKey(url.searchParams.get('key'), { in: 'query', name: 'key' }, 'key=')
  // A path that is not there is not there for anybody.
  return path === '' || !refused ? undefined : { ...refused, status: 200, key: 'REQUEST_DENIED' }
}

/** 60 in a minute. */
const limitCount = 60
const limitMs = 60_000

function limit({ world }: Call): Refusal | undefined {
  const table = world.table<{ id: string; times: number[] }>('maps-limit')
  const now = world.clock.now()
  const times = (table.get('key')?.times ?? []).filter((time) => time > now - limitMs)
  if (times.length >= limitCount) {
    return {
      rule: 'limit.minute',
      status: 200,
      key: 'OVER_QUERY_LIMIT',
      text: refusals.tooManyRequests({ count: limitCount, windowMs: limitMs }, 0).text,
    }
  }
  if (table.get('key')) table.update('key', { times: [...times, now] })
  else table.insert({ id: 'key', times: [now] })
  return undefined
}

export const host: Host = {
  names: ['maps.googleapis.com'],
  operations: operationsIn(distance),
  rules: {
    ...rules,
    invalidInput: (place, issues) => ({ ...rules.invalidInput(place, issues), status: 200 }),
  },
  authenticate,
  limit,
  envelope: ({ key, text }, { locale }) => ({
    destination_addresses: [],
    origin_addresses: [],
    rows: [],
    status: key,
    error_message: text[locale],
  }),
  reference: typeof window === 'undefined' && {
    name: {
      en: 'Google Distance Matrix API',
      pt: 'Distance Matrix API do Google',
      es: 'Distance Matrix API de Google',
    },
    purpose: {
      en: 'Tells how far it is from one address to another and how long the way takes. The key travels in the query, and success is read from the field status, not from the HTTP status.',
      pt: 'Diz qual é a distância de um endereço a outro e quanto tempo leva o caminho. A chave vai na query, e o sucesso se lê no campo status, não no status HTTP.',
      es: 'Dice qué distancia hay de una dirección a otra y cuánto tarda el camino. La clave va en la query, y el éxito se lee en el campo status, no en el status HTTP.',
    },
    notes: [
      {
        text: {
          en: 'Legacy since 1 March 2025. From October 2026 it cannot be enabled in new projects; the Routes API takes its place.',
          pt: 'Legada (legacy) desde 1º de março de 2025. A partir de outubro de 2026 não pode ser ativada em projetos novos; a Routes API fica no lugar dela.',
          es: 'Heredada (legacy) desde el 1 de marzo de 2025. Desde octubre de 2026 no se puede activar en proyectos nuevos; la Routes API ocupa su lugar.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The limit here is 60 requests a minute, and error messages come in the language you ask for.',
          pt: 'Aqui o limite é de 60 requisições por minuto, e as mensagens de erro vêm no idioma que você pedir.',
          es: 'Aquí el límite es de 60 solicitudes por minuto, y los mensajes de error vienen en el idioma que pidas.',
        },
      },
    ],
    error: answerWith({ status: z.string(), error_message: z.string() }),
  },
}
