// Promises Google's Routes host, which takes the place of the Distance Matrix: key and field mask in headers, errors in the HTTP status.
import * as z from 'zod/mini'
import { type Call, type Host, operationsIn, type Refusal } from '../define'
import { refusedKey } from '../maps/key'
import { plainRules } from '../plain-rules'
import * as route from './route'

const rules = plainRules(route.keyOf)

function authenticate({ path, request, url }: Call): Refusal | undefined {
  const key = request.headers.get('x-goog-api-key') ?? url.searchParams.get('key')
  const refused = refusedKey(key, { in: 'header', name: 'x-goog-api-key' }, 'X-Goog-Api-Key: ')
  const status = key ? 400 : 403
  // A path that is not there is not there for anybody.
  return path === '' || !refused ? undefined : { ...refused, status, key: route.keyOf(status) }
}

export const host: Host = {
  names: ['routes.googleapis.com'],
  operations: operationsIn(route),
  // Google takes a wrong Content-Type for a body it cannot read.
  rules: {
    ...rules,
    contentType: (got) => ({ ...rules.contentType(got), status: 400, key: route.keyOf(400) }),
  },
  authenticate,
  envelope: ({ key, status, text }, { locale }) => ({
    error: { code: status, message: text[locale], status: key },
  }),
  reference: typeof window === 'undefined' && {
    name: { en: 'Google Routes API', pt: 'Routes API do Google', es: 'Routes API de Google' },
    purpose: {
      en: 'Finds the way from one address to another. It replaces the Distance Matrix API, and only answers what the field mask asks for.',
      pt: 'Encontra o caminho de um endereço a outro. Substitui a Distance Matrix API e só responde o que a máscara de campos pede.',
      es: 'Encuentra el camino de una dirección a otra. Reemplaza a la Distance Matrix API y solo responde lo que pide la máscara de campos.',
    },
    notes: [
      {
        chosen: true,
        text: {
          en: 'Error messages come in the language you ask for; Google writes them in English.',
          pt: 'As mensagens de erro vêm no idioma que você pedir; o Google as escreve em inglês.',
          es: 'Los mensajes de error vienen en el idioma que pidas; Google los escribe en inglés.',
        },
      },
    ],
    security: { type: 'apiKey', in: 'header', name: 'X-Goog-Api-Key' },
    error: z.object({
      error: z.object({ code: z.int(), message: z.string(), status: z.string() }),
    }),
  },
}
