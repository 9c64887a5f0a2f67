// Promises the stock service of a garden wholesaler, which speaks XML only, as many older systems do.
import * as z from 'zod/mini'
import { type Call, type Host, operationsIn, type Refusal } from '../define'
import { plainRules } from '../plain-rules'
import * as stock from './stock'
import { parseXml, writeXml } from './xml'

const type = 'application/xml; charset=utf-8'
const rules = plainRules({ name: 'XML', type: 'application/xml', key: stock.keyOf })

/** `Accept` may name XML, or anything. */
const takesXml = /(\*|application|text)\/(\*|xml)/i

function gate({ request }: Call): Refusal | undefined {
  const accept = request.headers.get('accept')
  if (!accept || takesXml.test(accept)) return undefined
  return {
    rule: 'route.not-acceptable',
    status: 406,
    key: stock.keyOf(406),
    part: { in: 'header', name: 'accept' },
    text: {
      en: `You accept ${accept} only; this service answers in XML.`,
      pt: `Você só aceita ${accept}; este serviço responde em XML.`,
      es: `Solo aceptas ${accept}; este servicio responde en XML.`,
    },
    expected: { en: 'Accept: application/xml', pt: 'Accept: application/xml', es: 'Accept: application/xml' },
  }
}

/** `parseXml` says in English where it found what: these words are all that needs another language. */
const reworded = (text: string, line: string, found: string, instead: string) =>
  text.replace(/line (\d+): found (.*) instead of /s, `${line} $1: ${found} $2 ${instead} `)

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
    unreadable(reason) {
      const { text, ...rest } = rules.unreadable(reason)
      return {
        ...rest,
        text: {
          en: text.en,
          pt: reworded(text.pt, 'linha', 'veio', 'em vez de'),
          es: reworded(text.es, 'línea', 'llegó', 'en lugar de'),
        },
        expected: {
          en: 'One element around all; each <a> closed by its </a>; no attributes, no comments; & written as &amp;.',
          pt: 'Um elemento em volta de tudo; cada <a> fechado pelo seu </a>; sem atributos nem comentários; & escrito como &amp;.',
          es: 'Un elemento alrededor de todo; cada <a> cerrado por su </a>; sin atributos ni comentarios; & escrito como &amp;.',
        },
      }
    },
  },
  gate,
  envelope: ({ key, text }, { locale }) => ({ erro: { codigo: key, mensagem: text[locale] } }),
  seed: stock.seed,
  reference: typeof window === 'undefined' && {
    name: 'Stock service of a garden wholesaler',
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
    error: z.strictObject({ erro: z.strictObject({ codigo: z.string(), mensagem: z.string() }) }),
  },
}
