// Promises that cards are created, changed and moved (crm service).
import * as z from 'zod/mini'
import { type Call, defineOperation } from '../define'
import { existingCard, idParam } from './card'
import { companyId, newRow } from './platform/account'
import { isoDate } from './platform/dates'
import { noteEmptyMask } from './platform/empty-mask'
import { bodyErrors } from './platform/error-docs'
import { checkCard, checkStep } from './records/card-check'
import { type CardRow, cardSchemaOf, cardView } from './records/card-record'
import { cardFields, formOfCards } from './records/card-texts'
import {
  blankCard,
  type CardChange,
  cardMask,
  changed,
  changedCard,
  keepCard,
  newCard,
} from './records/card-write'
import { tagsOperation } from './records/contact-write'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'card'

function kept(call: Call, row: CardRow, type: 'PANEL_CARD_NEW' | 'PANEL_CARD_UPDATE') {
  const card = keepCard(call.world, row)
  call.world.publish({ type, table: 'card', row: card, cause: call.exchange })
  return { body: cardView(call.world, card, call.path) }
}

export const createCard = defineOperation({
  id: 'card.create',
  host,
  resource,
  method: 'POST',
  path: '/crm/v2/panel/card',
  also: ['/crm/v1/panel/card'],
  body: z.object(newCard),
  handler: (call) => {
    const { world, body } = call
    const step = checkStep(world, body.stepId)
    const mask = cardMask.options.filter((name) => !['StepId', 'Archived', 'Status'].includes(name))
    const change: CardChange = { body, mask, tags: 'ReplaceAll' }
    checkCard(world, step.panelId, change)
    const blank = blankCard(world, step, { ...newRow(world), companyId: companyId(world) })
    return kept(call, changed(world, blank, change), 'PANEL_CARD_NEW')
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Create a card', pt: 'Criar um card', es: 'Crear una tarjeta' },
    purpose: {
      en: 'Puts a new card into a step of a panel, for example an order that came in through your shop.',
      pt: 'Coloca um card novo em uma etapa de um painel, por exemplo um pedido que chegou pela sua loja.',
      es: 'Pone una tarjeta nueva en una etapa de un panel, por ejemplo un pedido que llegó por tu tienda.',
    },
    deckName: 'Cards: Criar',
    response: cardSchemaOf,
    errors: bodyErrors,
    example: (world) => ({
      body: {
        stepId: seedId(world, 'step Pedidos Novo pedido'),
        title: 'Pedido 1042: 3 mudas de lavanda',
        dueDate: '2026-03-05',
        contactIds: [seedId(world, 'contact Beatriz Nogueira')],
        monetaryAmount: 89.7,
        customFields: { forma_pagamento: 'Pix' },
      },
    }),
    fields: {
      ...cardFields,
      stepId: {
        en: 'The id of the step it starts in. The panel follows from it.',
        pt: 'O id da etapa em que ele começa. O painel vem dela.',
        es: 'El id de la etapa en que empieza. El panel viene de ella.',
      },
    },
    notes: [
      {
        text: {
          en: 'There is no panelId: the step says which panel it is. Success is 200, not 201.',
          pt: 'Não existe panelId: a etapa diz qual é o painel. O sucesso é 200, não 201.',
          es: 'No existe panelId: la etapa dice cuál es el panel. El éxito es 200, no 201.',
        },
      },
      formOfCards,
      {
        chosen: true,
        text: {
          en: 'Without position the card goes to the end of its step. Cards of a step always stand at 0, 1, 2 and so on: those below make room, which is no change of theirs. key is the panel’s key and the next number of the panel.',
          pt: 'Sem position o card vai para o fim da etapa. Os cards de uma etapa ficam sempre em 0, 1, 2 e assim por diante: os de baixo abrem espaço, o que não conta como alteração deles. key é a key do painel com o próximo número do painel.',
          es: 'Sin position la tarjeta va al final de su etapa. Las tarjetas de una etapa están siempre en 0, 1, 2 y así sucesivamente: las de abajo hacen lugar, y eso no cuenta como cambio suyo. key es la key del panel con el siguiente número del panel.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A key of customFields that no panel field has is refused, unlike with contacts. A name in tagNames that the panel does not know becomes a new tag of it.',
          pt: 'Uma chave de customFields que nenhum campo de painel tem é recusada, ao contrário dos contatos. Um nome em tagNames que o painel não conhece vira uma etiqueta nova dele.',
          es: 'Una clave de customFields que ningún campo de panel tiene se rechaza, a diferencia de los contactos. Un nombre en tagNames que el panel no conoce se vuelve una etiqueta nueva suya.',
        },
      },
    ],
  },
})

export const updateCard = defineOperation({
  id: 'card.update',
  host,
  resource,
  method: 'PUT',
  path: '/crm/v3/panel/card/:id',
  also: ['/crm/v1/panel/card/:id'],
  params: idParam,
  body: z.object({
    fields: z.nullish(z.array(cardMask)),
    ...changedCard,
    options: z.nullish(z.object({ upsertTagOperation: z.nullish(tagsOperation) })),
  }),
  handler: (call) => {
    const { world, body, path } = call
    const row = existingCard(call)
    const mask = body.fields ?? []
    if (mask.length === 0) noteEmptyMask(call)
    const change: CardChange = { body, mask, tags: body.options?.upsertTagOperation ?? 'InsertIfNotExists' }
    checkCard(world, row.panelId, change)
    const next = changed(world, row, change)
    if (JSON.stringify(next) === JSON.stringify(row)) return { body: cardView(world, row, path) }
    return kept(call, { ...next, updatedAt: isoDate(world.clock.now()) }, 'PANEL_CARD_UPDATE')
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Update or move a card',
      pt: 'Atualizar ou mover um card',
      es: 'Actualizar o mover una tarjeta',
    },
    purpose: {
      en: 'Changes some fields of a card and leaves the others alone. To move the card to another step, change its stepId.',
      pt: 'Altera alguns campos de um card e deixa os outros em paz. Para mover o card para outra etapa, altere o stepId.',
      es: 'Cambia algunos campos de una tarjeta y deja los otros en paz. Para mover la tarjeta a otra etapa, cambia su stepId.',
    },
    deckName: 'Cards: Atualizar',
    response: cardSchemaOf,
    errors: bodyErrors,
    example: (world) => ({
      params: { id: seedId(world, 'card PED-1') },
      body: { fields: ['StepId'], stepId: seedId(world, 'step Pedidos Separação') },
    }),
    fields: {
      ...cardFields,
      stepId: {
        en: 'The id of the step to move it to: a step of the same panel.',
        pt: 'O id da etapa para onde movê-lo: uma etapa do mesmo painel.',
        es: 'El id de la etapa a la que moverla: una etapa del mismo panel.',
      },
      archived: {
        en: 'true archives it, false brings an archived one back as OPEN. Its name in the mask is Archived.',
        pt: 'true arquiva, false traz um card arquivado de volta como OPEN. Na máscara o nome é Archived.',
        es: 'true la archiva, false trae una archivada de vuelta como OPEN. En la máscara el nombre es Archived.',
      },
      status: {
        en: 'OPEN, WON, LOST or ARCHIVED.',
        pt: 'OPEN, WON (ganho), LOST (perdido) ou ARCHIVED (arquivado).',
        es: 'OPEN, WON (ganada), LOST (perdida) o ARCHIVED (archivada).',
      },
      lostReasonId: {
        en: 'Why it was lost; it counts only together with the status LOST.',
        pt: 'Por que foi perdido; só vale junto com o status LOST.',
        es: 'Por qué se perdió; solo vale junto con el estado LOST.',
      },
    },
    notes: [
      {
        text: {
          en: 'fields is a field mask: only what it names changes. Moving a card takes fields: ["StepId"] and the new stepId; stepId alone moves nothing.',
          pt: 'fields é uma máscara de campos: só muda o que ela nomeia. Para mover um card, fields: ["StepId"] e o novo stepId; só o stepId não move nada.',
          es: 'fields es una máscara de campos: solo cambia lo que ella nombra. Para mover una tarjeta, fields: ["StepId"] y el nuevo stepId; el stepId solo no mueve nada.',
        },
      },
      formOfCards,
      {
        chosen: true,
        text: {
          en: 'A step of another panel is refused. A moved card goes to the end of its new step unless Position is in the mask too; the other cards close up and make room, which is no change of theirs.',
          pt: 'Uma etapa de outro painel é recusada. Um card movido vai para o fim da nova etapa, a menos que Position também esteja na máscara; os outros cards fecham o vão e abrem espaço, o que não conta como alteração deles.',
          es: 'Una etapa de otro panel se rechaza. Una tarjeta movida va al final de su nueva etapa, salvo que Position también esté en la máscara; las otras tarjetas cierran el hueco y hacen lugar, y eso no cuenta como cambio suyo.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Metadata and Status are mask names too; Status wins over Archived. A masked field that the body leaves out is emptied, but step, title, position and status stay. Tags are added unless options.upsertTagOperation says otherwise.',
          pt: 'Metadata e Status também são nomes da máscara; Status vale mais que Archived. Um campo da máscara que falta no corpo é esvaziado, mas etapa, título, posição e status ficam. Etiquetas são somadas, a menos que options.upsertTagOperation diga outra coisa.',
          es: 'Metadata y Status también son nombres de la máscara; Status vale más que Archived. Un campo de la máscara que falta en el cuerpo se vacía, pero etapa, título, posición y estado quedan. Las etiquetas se suman, salvo que options.upsertTagOperation diga otra cosa.',
        },
      },
    ],
  },
})
