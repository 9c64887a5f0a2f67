// Promises the list of chatbots (chat service): talks that run by themselves.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { automationUsage, botSchema, botType, chatbots, publishStatus } from './records/bot-record'

export { setUp } from './records/bot-record'

const ids = z.optional(z.array(z.uuid()))

const listQuery = z.object({
  ...pagingQuery,
  ...dateQuery,
  OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'name'])),
  Name: z.optional(z.string()),
  Types: z.optional(z.array(botType)),
  ChannelIds: ids,
  DefaultDepartmentIds: ids,
  PublishStatuses: z.optional(z.array(publishStatus)),
  AutomationUsages: z.optional(z.array(automationUsage)),
})

/** True without a wish, or where one of the values is wished for. */
function isAmong(wished: readonly string[] | undefined, values: readonly (string | null)[]): boolean {
  return !wished || values.some((value) => wished.some((one) => one.toLowerCase() === value?.toLowerCase()))
}

export const listChatbots = defineOperation({
  id: 'chatbot.list',
  host: 'api.wts.chat',
  resource: 'chatbot',
  method: 'GET',
  path: '/chat/v1/chatbot',
  query: listQuery,
  handler: ({ world, query }) => {
    const wanted = query.Name?.toLowerCase() ?? ''
    const rows = chatbots(world)
      .all()
      .filter(
        (row) =>
          row.name.toLowerCase().includes(wanted) &&
          isAmong(query.Types, [row.type]) &&
          isAmong(query.ChannelIds, row.channelIds) &&
          isAmong(query.DefaultDepartmentIds, [row.defaultDepartmentId]) &&
          isAmong(query.PublishStatuses, [row.publishStatus]) &&
          isAmong(query.AutomationUsages, row.automationUsage) &&
          within(query, row),
      )
    return { body: page(rows, query, ({ says: _, ...bot }) => bot) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List chatbots', pt: 'Listar chatbots', es: 'Listar chatbots' },
    purpose: {
      en: 'Reads the chatbots of the account: talks that run by themselves, such as a welcome or a survey.',
      pt: 'Lê os chatbots da conta: conversas que andam sozinhas, como uma saudação ou uma pesquisa.',
      es: 'Lee los chatbots de la cuenta: conversaciones que avanzan solas, como una bienvenida o una encuesta.',
    },
    deckName: 'Chatbot: Listar',
    response: pageOf(botSchema),
    errors: commonErrors,
    example: () => ({ query: { PublishStatuses: 'READY', AutomationUsages: 'Api' } }),
    fields: {
      Name: {
        en: 'Only chatbots whose name contains this; upper and lower case are the same.',
        pt: 'Só chatbots cujo nome contém isto; maiúsculas e minúsculas valem o mesmo.',
        es: 'Solo chatbots cuyo nombre contiene esto; mayúsculas y minúsculas valen lo mismo.',
      },
      Types: {
        en: 'Reactive answers whoever writes; Automation is started by somebody or something.',
        pt: 'Reactive responde a quem escreve; Automation é iniciado por alguém ou por algo.',
        es: 'Reactive responde a quien escribe; Automation lo inicia alguien o algo.',
      },
      ChannelIds: {
        en: 'Only chatbots that work on one of these channels.',
        pt: 'Só chatbots que funcionam em um destes canais.',
        es: 'Solo chatbots que funcionan en uno de estos canales.',
      },
      DefaultDepartmentIds: {
        en: 'Only chatbots that hand the conversation to one of these departments.',
        pt: 'Só chatbots que entregam a conversa a uma destas equipes.',
        es: 'Solo chatbots que entregan la conversación a uno de estos equipos.',
      },
      PublishStatuses: {
        en: 'Only chatbots in one of these states; READY ones can be used.',
        pt: 'Só chatbots em um destes estados; os READY podem ser usados.',
        es: 'Solo chatbots en uno de estos estados; los READY se pueden usar.',
      },
      AutomationUsages: {
        en: 'Only chatbots that may be started in one of these ways; Api is this API.',
        pt: 'Só chatbots que podem ser iniciados de um destes jeitos; Api é esta API.',
        es: 'Solo chatbots que se pueden iniciar de una de estas formas; Api es esta API.',
      },
    },
    notes: [
      {
        text: {
          en: 'To send a chatbot you need its key. Ask for PublishStatuses=READY and AutomationUsages=Api: no other can be sent.',
          pt: 'Para enviar um chatbot você precisa da key dele. Peça PublishStatuses=READY e AutomationUsages=Api: nenhum outro pode ser enviado.',
          es: 'Para enviar un chatbot necesitas su key. Pide PublishStatuses=READY y AutomationUsages=Api: ningún otro se puede enviar.',
        },
      },
    ],
  },
})
