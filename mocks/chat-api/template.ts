// Promises the list of message templates (chat service): the texts with which WhatsApp lets a conversation begin.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { shape } from '../shape'
import type { World } from '../world'
import type { ChannelRow, TemplateRow } from './platform/account'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'

const textOrNull = z.nullable(z.string())

const templateSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    active: z.boolean(),
    archived: z.boolean(),
    channelId: z.uuid(),
    name: z.string(),
    text: z.string(),
    footerText: textOrNull,
    status: z.enum(['Draft', 'Approved', 'Disapproved', 'InRevision', 'Paused', 'Disabled', 'Deleted']),
    channelType: z.string(),
    type: z.array(
      z.enum([
        'UNDEFINED',
        'QUICKREPLY',
        'TEMPLATE',
        'TEMPLATE_CAMPAIGN',
        'TEMPLATE_SEQUENCE',
        'SYSTEM',
        'TEMPLATE_SCHEDULED_MESSAGE',
        'AUTHENTICATION',
      ]),
    ),
    params: z.nullable(z.array(z.object({ name: z.string(), templateId: z.uuid() }))),
    internalName: textOrNull,
    fileType: z.enum(['UNDEFINED', 'IMAGE', 'VIDEO', 'DOCUMENT']),
    quickReplyAlias: textOrNull,
    rejectedDescription: textOrNull,
    categoryId: z.nullable(z.uuid()),
    categoryName: textOrNull,
  }),
)

/** The filter has words of its own for what the answer calls TEMPLATE_…. */
const typeFilter = {
  QUICKREPLY: 'QUICKREPLY',
  ATTENDANCE: 'TEMPLATE',
  CAMPAIGN: 'TEMPLATE_CAMPAIGN',
  SEQUENCE: 'TEMPLATE_SEQUENCE',
  SCHEDULEDMESSAGE: 'TEMPLATE_SCHEDULED_MESSAGE',
  AUTHENTICATION: 'AUTHENTICATION',
} as const

const query = z.object({
  ...pagingQuery,
  ...dateQuery,
  OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'name', 'status'])),
  Name: z.optional(z.string()),
  SearchableText: z.optional(z.string()),
  ChannelId: z.optional(z.uuid()),
  ApprovedOnly: z.optional(z.boolean()),
  Archived: z.optional(z.boolean()),
  Type: z.optional(
    z.enum(['QUICKREPLY', 'ATTENDANCE', 'CAMPAIGN', 'SEQUENCE', 'SCHEDULEDMESSAGE', 'AUTHENTICATION']),
  ),
  IncludeDetails: z.optional(z.array(z.enum(['All', 'Params', 'File', 'Interactive']))),
})

function isWanted(row: Readonly<TemplateRow>, wanted: z.infer<typeof query>): boolean {
  const holds = (part = '', ...texts: (string | null)[]) =>
    texts.some((text) => text?.toLowerCase().includes(part.toLowerCase()))
  const type: string | undefined = wanted.Type && typeFilter[wanted.Type]
  return (
    holds(wanted.Name, row.name, row.internalName) &&
    holds(wanted.SearchableText, row.text, row.footerText) &&
    (wanted.ChannelId === undefined || row.channelId === wanted.ChannelId.toLowerCase()) &&
    (!wanted.ApprovedOnly || row.status === 'Approved') &&
    row.archived === (wanted.Archived ?? false) &&
    (type === undefined || row.type.some((one) => one === type)) &&
    within(wanted, row)
  )
}

function templateView(
  world: World,
  row: Readonly<TemplateRow>,
  hasParams: boolean | undefined,
): z.infer<typeof templateSchema> {
  const channel = world.table<ChannelRow>('channel').get(row.channelId)
  return {
    ...row,
    type: [...row.type],
    channelType: channel?.type.toUpperCase() ?? '',
    params: hasParams ? row.params.map((name) => ({ name, templateId: row.id })) : null,
    quickReplyAlias: null,
  }
}

export const listTemplates = defineOperation({
  id: 'template.list',
  host: 'api.wts.chat',
  resource: 'template',
  method: 'GET',
  path: '/chat/v1/template',
  query,
  handler: ({ world, query: wanted }) => {
    const rows = world.table<TemplateRow>('template').all()
    const hasParams = wanted.IncludeDetails?.some((detail) => detail === 'All' || detail === 'Params')
    const found = rows.filter((row) => isWanted(row, wanted))
    return { body: page(found, wanted, (row) => templateView(world, row, hasParams)) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List message templates',
      pt: 'Listar modelos de mensagem',
      es: 'Listar plantillas de mensaje',
    },
    purpose: {
      en: 'Reads the message templates of the account, page by page: texts that WhatsApp has checked beforehand, and the only way to write first to a customer.',
      pt: 'Lê os modelos de mensagem da conta, página por página: textos que o WhatsApp conferiu antes, e o único jeito de escrever primeiro a um cliente.',
      es: 'Lee las plantillas de mensaje de la cuenta, página por página: textos que WhatsApp revisó antes, y la única forma de escribir primero a un cliente.',
    },
    deckName: 'Modelos de mensagem: Listar',
    response: pageOf(templateSchema),
    errors: commonErrors,
    example: () => ({ query: { ApprovedOnly: 'true', IncludeDetails: 'Params' } }),
    fields: {
      Name: {
        en: 'Only templates whose name or internalName contains this; upper and lower case are the same.',
        pt: 'Só modelos cujo name ou internalName contém isto; maiúsculas e minúsculas valem o mesmo.',
        es: 'Solo plantillas cuyo name o internalName contiene esto; mayúsculas y minúsculas valen lo mismo.',
      },
      SearchableText: {
        en: 'Only templates whose text or footer contains this; upper and lower case are the same.',
        pt: 'Só modelos cujo texto ou rodapé contém isto; maiúsculas e minúsculas valem o mesmo.',
        es: 'Solo plantillas cuyo texto o pie contiene esto; mayúsculas y minúsculas valen lo mismo.',
      },
      ChannelId: {
        en: 'Only templates of the channel with this id.',
        pt: 'Só modelos do canal com este id.',
        es: 'Solo plantillas del canal con este id.',
      },
      ApprovedOnly: {
        en: 'true leaves only those with the status Approved: those that WhatsApp lets you send.',
        pt: 'true deixa só os que têm status Approved: os que o WhatsApp deixa enviar.',
        es: 'true deja solo las que tienen status Approved: las que WhatsApp deja enviar.',
      },
      Archived: {
        en: 'true lists the archived templates instead of the others.',
        pt: 'true lista os modelos arquivados em vez dos outros.',
        es: 'true lista las plantillas archivadas en lugar de las otras.',
      },
      Type: {
        en: 'Only templates for this use: ATTENDANCE is a message in a conversation.',
        pt: 'Só modelos para este uso: ATTENDANCE é uma mensagem em uma conversa.',
        es: 'Solo plantillas para este uso: ATTENDANCE es un mensaje en una conversación.',
      },
    },
    notes: [
      {
        text: {
          en: 'The filter and the answer use different words: Type=ATTENDANCE finds TEMPLATE, Type=CAMPAIGN finds TEMPLATE_CAMPAIGN, and so on.',
          pt: 'O filtro e a resposta usam palavras diferentes: Type=ATTENDANCE encontra TEMPLATE, Type=CAMPAIGN encontra TEMPLATE_CAMPAIGN, e assim por diante.',
          es: 'El filtro y la respuesta usan palabras distintas: Type=ATTENDANCE encuentra TEMPLATE, Type=CAMPAIGN encuentra TEMPLATE_CAMPAIGN, y así sucesivamente.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Without Archived, archived templates are left out. params is null unless IncludeDetails asks for Params or All; File and Interactive add nothing here. fileType is UNDEFINED where there is no file.',
          pt: 'Sem Archived, os modelos arquivados ficam de fora. params vem null se IncludeDetails não pedir Params ou All; File e Interactive não acrescentam nada aqui. fileType é UNDEFINED onde não há arquivo.',
          es: 'Sin Archived, las plantillas archivadas quedan fuera. params viene null si IncludeDetails no pide Params o All; File e Interactive no agregan nada aquí. fileType es UNDEFINED donde no hay archivo.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The text shows where each parameter goes, as {{nome}}. What you send as parameters when sending the message takes its place.',
          pt: 'O texto mostra onde entra cada parâmetro, como {{nome}}. O que você envia em parameters ao mandar a mensagem ocupa esse lugar.',
          es: 'El texto muestra dónde va cada parámetro, como {{nome}}. Lo que envías en parameters al mandar el mensaje ocupa ese lugar.',
        },
      },
    ],
  },
})
