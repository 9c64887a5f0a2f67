// Promises that what is noted about a conversation can be changed without touching its course (chat service).
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { bodyErrors } from './platform/error-docs'
import { merged } from './platform/merged'
import { changeSession, type SessionPatch } from './records/session-change'
import { idParam, schemaFor, sessionById, viewFor } from './records/session-choice'
import { sessionCategory, sessions } from './records/session-record'

export const updateSession = defineOperation({
  id: 'session.update',
  host: 'api.wts.chat',
  resource: 'session',
  method: 'PUT',
  path: '/chat/v2/session/:id/partial',
  params: idParam,
  body: z.object({
    fields: z.array(z.enum(['Classification', 'Metadata'])),
    classification: z.nullish(
      z.object({
        category: sessionCategory,
        categoryDescription: z.nullish(z.string()),
        amount: z.nullish(z.number()),
        categoryName: z.nullish(z.string()),
      }),
    ),
    metadata: z.nullish(z.record(z.string(), z.unknown())),
  }),
  handler: (call) => {
    const { world, body, exchange } = call
    const row = sessionById(call)
    const patch: SessionPatch = {}
    if (body.fields.includes('Classification')) {
      const {
        category,
        categoryDescription = null,
        amount = null,
        categoryName = null,
      } = body.classification ?? {}
      const id = row.classification?.id ?? world.uuid()
      patch.classification = category ? { id, category, categoryDescription, amount, categoryName } : null
    }
    if (body.fields.includes('Metadata'))
      patch.metadata = body.metadata ? merged(row.metadata, body.metadata) : null
    return { body: viewFor(call, changeSession(world, row, patch, exchange), ['ClassificationDetails']) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Classify a conversation or keep your own data with it',
      pt: 'Classificar uma conversa ou guardar dados seus com ela',
      es: 'Clasificar una conversación o guardar datos tuyos con ella',
    },
    purpose: {
      en: 'Notes how a conversation turned out, for example a sale and its amount, or keeps data of your own with it, such as an order number.',
      pt: 'Anota como uma conversa acabou, por exemplo uma venda e o valor dela, ou guarda dados seus com ela, como o número de um pedido.',
      es: 'Anota cómo acabó una conversación, por ejemplo una venta y su importe, o guarda datos tuyos con ella, como el número de un pedido.',
    },
    response: schemaFor,
    errors: bodyErrors,
    example: (world) => ({
      params: { id: sessions(world).all()[0]?.id ?? '' },
      body: {
        fields: ['Classification', 'Metadata'],
        classification: { category: 'WON', amount: 89.9, categoryName: 'Venda' },
        metadata: { pedido: '1058' },
      },
    }),
    fields: {
      classification: {
        en: 'How it turned out: category (UNDEFINED, WON, LOST, INFO or OTHER) and, if you like, amount, categoryName and categoryDescription.',
        pt: 'Como acabou: category (UNDEFINED, WON, LOST, INFO ou OTHER) e, se quiser, amount, categoryName e categoryDescription.',
        es: 'Cómo acabó: category (UNDEFINED, WON, LOST, INFO u OTHER) y, si quieres, amount, categoryName y categoryDescription.',
      },
    },
    notes: [
      {
        text: {
          en: 'Only what fields names is changed: Classification, Metadata or both.',
          pt: 'Só muda o que fields nomeia: Classification, Metadata ou os dois.',
          es: 'Solo cambia lo que nombra fields: Classification, Metadata o los dos.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A field that fields names and the body leaves out is emptied. The classification is replaced as a whole; metadata is merged key by key. It works on completed conversations too. The answer shows the classification.',
          pt: 'Um campo que fields nomeia e o corpo não traz fica vazio. A classificação é trocada por inteiro; metadata é juntado chave por chave. Funciona também em conversas concluídas. A resposta mostra a classificação.',
          es: 'Un campo que fields nombra y el cuerpo no trae queda vacío. La clasificación se reemplaza entera; metadata se junta clave por clave. Funciona también en conversaciones finalizadas. La respuesta muestra la clasificación.',
        },
      },
    ],
  },
})
