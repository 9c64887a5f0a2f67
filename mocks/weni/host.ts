// Promises the flows host of the Weni platform, whose manners differ from the chat platform's: Token, 201, cursor, plain errors.
import { type Call, type Host, operationsIn, type Refusal } from '../define'
import { texts } from '../issue-texts'
import * as contact from './contact'
import * as list from './contact-list'
import { seed } from './contact-rows'
import { errorBody } from './error-docs'
import { envelope, rules } from './refusals'

/** Opens nothing but the practice world. */
export const practiceToken = 'weni_practice_token'

function authenticate({ request }: Call): Refusal | undefined {
  const header = request.headers.get('authorization')?.trim() ?? ''
  const [, token] = /^token\s+(\S+)$/i.exec(header) ?? []
  if (token === practiceToken) return undefined
  const scheme = token === undefined
  return {
    rule: header === '' ? 'auth.missing-header' : scheme ? 'auth.wrong-scheme' : 'auth.unknown-token',
    status: 401,
    key: 'detail',
    part: { in: 'header', name: 'authorization' },
    text: { en: 'Invalid token', pt: 'Token inválido', es: 'Token inválido' },
    // An unknown token needs no more words than the answer has.
    detail: scheme
      ? {
          en: 'The Authorization header is missing, or does not start with Token.',
          pt: 'O cabeçalho Authorization falta ou não começa com Token.',
          es: 'El encabezado Authorization falta o no empieza con Token.',
        }
      : undefined,
    expected: texts(() => 'Authorization: Token <token>'),
  }
}

export const host: Host = {
  names: ['flows.weni.ai'],
  operations: [...operationsIn(list), ...operationsIn(contact)],
  rules,
  authorization: `Token ${practiceToken}`,
  authenticate,
  envelope: (refusal, { locale }) => envelope(refusal, locale),
  seed,
  reference: typeof window === 'undefined' && {
    name: { en: 'Weni contact API', pt: 'API de contatos da Weni', es: 'API de contactos de Weni' },
    purpose: {
      en: 'The contacts of a Weni project (today VTEX CX Platform). The token goes in the header as "Token <your token>", a new contact is answered with 201, and lists go on with a cursor.',
      pt: 'Os contatos de um projeto da Weni (hoje VTEX CX Platform). O token vai no cabeçalho como "Token <seu token>", um contato novo é respondido com 201 e as listas continuam com um cursor.',
      es: 'Los contactos de un proyecto de Weni (hoy VTEX CX Platform). El token va en el encabezado como "Token <tu token>", un contacto nuevo se responde con 201 y las listas siguen con un cursor.',
    },
    notes: [
      {
        chosen: true,
        text: {
          en: 'Error sentences come in the language you ask for; the real API writes English.',
          pt: 'As frases de erro vêm no idioma que você pedir; a API real escreve em inglês.',
          es: 'Las frases de error vienen en el idioma que pidas; la API real escribe en inglés.',
        },
      },
    ],
    security: { type: 'apiKey', in: 'header', name: 'Authorization' },
    error: errorBody(),
  },
}
