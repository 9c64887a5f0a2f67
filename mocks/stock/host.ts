// Promises the stock service of a garden wholesaler, which speaks XML only, as many older systems do.
import * as z from 'zod/mini'
import { type Call, type Host, operationsIn, type Refusal } from '../define'
import { texts } from '../issue-texts'
import { plainRules } from '../plain-rules'
import { keyOf, seed } from './products'
import * as stock from './stock'
import { parseXml, writeXml } from './xml'

const type = 'application/xml; charset=utf-8'
const rules = plainRules(keyOf)
const sendXml = texts(() => 'Content-Type: application/xml')

const onlyXml = {
  en: 'This service speaks XML only.',
  pt: 'Este serviço só fala XML.',
  es: 'Este servicio solo habla XML.',
}

/** `Accept` may name XML, or anything. */
const takesXml = /(\*|application|text)\/(\*|xml)/i

function gate({ request }: Call): Refusal | undefined {
  const accept = request.headers.get('accept')
  if (!accept || takesXml.test(accept)) return undefined
  return {
    rule: 'route.not-acceptable',
    status: 406,
    key: keyOf(406),
    part: { in: 'header', name: 'accept' },
    text: onlyXml,
    expected: texts(() => 'Accept: application/xml'),
  }
}

/** `parseXml` says in English where it found what: these words are all that needs another language. */
const reworded = (text: string, line: string, found: string, instead: string) =>
  text.replace(/^line (\d+): found (.*) instead of /s, `${line} $1: ${found} $2 ${instead} `)

export const host: Host = {
  names: ['estoque.viveiro.example'],
  operations: operationsIn(stock),
  format: {
    type,
    accepts: (got) => /^(application|text)\/xml\s*(;|$)/i.test(got),
    parse: parseXml,
    write: writeXml,
  },
  rules: {
    ...rules,
    contentType: (got) => ({
      ...rules.contentType(got),
      rule: 'content-type.not-xml',
      text: onlyXml,
      expected: sendXml,
    }),
    missingBody: () => ({ ...rules.missingBody(), expected: undefined }),
    unreadable: (reason) => ({
      ...rules.unreadable(reason),
      rule: 'body.not-xml',
      text: {
        en: `The XML cannot be read: ${reason}.`,
        pt: `Não dá para ler o XML: ${reworded(reason, 'linha', 'veio', 'em vez de')}.`,
        es: `No se puede leer el XML: ${reworded(reason, 'línea', 'llegó', 'en lugar de')}.`,
      },
      expected: undefined,
    }),
  },
  gate,
  envelope: ({ key, text }, { locale }) => ({ erro: { codigo: key, mensagem: text[locale] } }),
  seed,
  reference: typeof window === 'undefined' && {
    name: {
      en: 'Stock service of a garden wholesaler',
      pt: 'Serviço de estoque de um atacadista de jardinagem',
      es: 'Servicio de existencias de un mayorista de jardinería',
    },
    purpose: {
      en: 'Tells what the wholesaler has in stock. It is not native to a flow: requests and answers are XML, so someone has to model it, field by field, before a flow can use it. No token is asked for.',
      pt: 'Diz o que o atacadista tem em estoque. Não é nativo para um fluxo: requisições e respostas são em XML, então alguém precisa modelar, campo por campo, antes que um fluxo possa usar. Não pede token.',
      es: 'Dice qué tiene el mayorista en existencia. No es nativo para un flujo: solicitudes y respuestas son en XML, así que alguien tiene que modelarlo, campo por campo, antes de que un flujo pueda usarlo. No pide token.',
    },
    notes: [
      {
        chosen: true,
        text: {
          en: 'The wholesaler and its service are invented for this course.',
          pt: 'O atacadista e o serviço dele foram inventados para este curso.',
          es: 'El mayorista y su servicio se inventaron para este curso.',
        },
      },
    ],
    error: z.object({ erro: z.object({ codigo: z.string(), mensagem: z.string() }) }),
  },
}
