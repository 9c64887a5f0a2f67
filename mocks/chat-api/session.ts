// Promises the conversations of the chat platform (chat service), to be listed and read.
import * as z from 'zod/mini'
import { defineOperation, type Note } from '../define'
import type { Texts } from '../locale'
import type { World } from '../world'
import { namesOf } from './platform/account'
import { dateInput } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { between, dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { contacts } from './records/contact-record'
import { idParam, schemaFor, sessionById, viewFor } from './records/session-choice'
import { type SessionRow, sessionDetail, sessionStatus, sessions } from './records/session-record'

export { seedSessions as seed } from './seed/seed-sessions'

const host = 'api.wts.chat'
const resource = 'session'
const details = z.optional(z.array(sessionDetail))
const id = z.optional(z.uuid())

const listQuery = z.object({
  ...pagingQuery,
  ...dateQuery,
  OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'startAt', 'endAt', 'status', 'number'])),
  IncludeDetails: details,
  Status: z.optional(z.array(sessionStatus)),
  DepartmentId: id,
  UserId: id,
  ContactId: id,
  ChannelsId: z.optional(z.array(z.uuid())),
  TagsId: z.optional(z.array(z.uuid())),
  TagsName: z.optional(z.array(z.string())),
  'EndAt.Before': z.optional(dateInput),
  'EndAt.After': z.optional(dateInput),
  'ActiveAt.Before': z.optional(dateInput),
  'ActiveAt.After': z.optional(dateInput),
  'LastInteractionAt.Before': z.optional(dateInput),
  'LastInteractionAt.After': z.optional(dateInput),
  Metadata: z.optional(z.string()),
  Type: z.optional(z.enum(['INDIVIDUAL', 'GROUP'])),
})
type ListQuery = z.infer<typeof listQuery>

/** One of them, whatever the case; true where nothing is wished for. */
function isOneOf(wished: readonly string[] | undefined, values: readonly string[]): boolean {
  const folded = wished?.map((one) => one.toLowerCase())
  return !folded || values.some((value) => folded.includes(value.toLowerCase()))
}

/** `pedido` asks for the key, `pedido:1042` for its value too. */
function hasMetadata({ metadata }: Readonly<SessionRow>, wished: string | undefined): boolean {
  if (wished === undefined) return true
  const [key = '', ...value] = wished.split(':')
  if (!metadata || !Object.hasOwn(metadata, key)) return false
  const held = metadata[key]
  const written = typeof held === 'string' ? held : JSON.stringify(held)
  return value.length === 0 || written === value.join(':')
}

function isTagged(
  world: World,
  { contactId }: Readonly<SessionRow>,
  { TagsId, TagsName }: ListQuery,
): boolean {
  if (!TagsId && !TagsName) return true
  const tagIds = contacts(world).get(contactId)?.tagIds ?? []
  return isOneOf(TagsId, tagIds) && isOneOf(TagsName, namesOf(world, 'tag', tagIds))
}

function isWanted(world: World, row: Readonly<SessionRow>, query: ListQuery): boolean {
  const { Status, DepartmentId, UserId, ContactId, ChannelsId, Metadata, Type } = query
  const is = (wished: string | undefined, value: string | null) =>
    wished === undefined || wished.toLowerCase() === value
  return (
    (!Status || Status.includes(row.status)) &&
    is(DepartmentId, row.departmentId) &&
    is(UserId, row.userId) &&
    is(ContactId, row.contactId) &&
    isOneOf(ChannelsId, [row.channelId]) &&
    isTagged(world, row, query) &&
    hasMetadata(row, Metadata) &&
    Type !== 'GROUP' &&
    within(query, row) &&
    between(row.endAt, query['EndAt.After'], query['EndAt.Before']) &&
    (row.endAt === null || between(row.endAt, query['ActiveAt.After'])) &&
    between(row.startAt, undefined, query['ActiveAt.Before']) &&
    between(row.lastInteractionDate, query['LastInteractionAt.After'], query['LastInteractionAt.Before'])
  )
}

const bounds = (name: string, en: string, pt: string, es: string): Record<string, Texts> => ({
  [`${name}.Before`]: {
    en: `Only conversations ${en} before this moment (UTC).`,
    pt: `Só conversas ${pt} antes deste momento (UTC).`,
    es: `Solo conversaciones ${es} antes de este momento (UTC).`,
  },
  [`${name}.After`]: {
    en: `Only conversations ${en} after this moment (UTC).`,
    pt: `Só conversas ${pt} depois deste momento (UTC).`,
    es: `Solo conversaciones ${es} después de este momento (UTC).`,
  },
})

const fields = (): Record<string, Texts> => ({
  ...bounds('EndAt', 'that ended', 'que terminaram', 'que terminaron'),
  ...bounds('ActiveAt', 'that were going on', 'que estavam em andamento', 'que estaban en curso'),
  ...bounds(
    'LastInteractionAt',
    'whose last message was written',
    'cuja última mensagem foi escrita',
    'cuyo último mensaje se escribió',
  ),
  Status: {
    en: 'Only conversations with this status. Repeat the name for several.',
    pt: 'Só conversas com este status. Repita o nome para vários.',
    es: 'Solo conversaciones con este estado. Repite el nombre para varios.',
  },
  DepartmentId: {
    en: 'Only conversations of this department.',
    pt: 'Só conversas desta equipe.',
    es: 'Solo conversaciones de este equipo.',
  },
  UserId: {
    en: 'Only conversations of this user: the userId, not the id of the agent.',
    pt: 'Só conversas deste usuário: o userId, não o id do agente.',
    es: 'Solo conversaciones de este usuario: el userId, no el id del agente.',
  },
  ContactId: {
    en: 'Only conversations with this contact.',
    pt: 'Só conversas com este contato.',
    es: 'Solo conversaciones con este contacto.',
  },
  ChannelsId: {
    en: 'Only conversations on this service channel. Repeat the name for several.',
    pt: 'Só conversas neste canal de atendimento. Repita o nome para vários.',
    es: 'Solo conversaciones en este canal de atención. Repite el nombre para varios.',
  },
  TagsId: {
    en: 'Only conversations whose contact has this tag. Repeat the name for several: one of them is enough.',
    pt: 'Só conversas cujo contato tem esta etiqueta. Repita o nome para várias: basta uma delas.',
    es: 'Solo conversaciones cuyo contacto tiene esta etiqueta. Repite el nombre para varias: basta una de ellas.',
  },
  TagsName: {
    en: 'The same by the name of the tag.',
    pt: 'O mesmo, pelo nome da etiqueta.',
    es: 'Lo mismo, por el nombre de la etiqueta.',
  },
  Metadata: {
    en: 'Only conversations whose metadata has this key, e.g. pedido, or this key and value, e.g. pedido:1042.',
    pt: 'Só conversas cujos metadata têm esta chave, p. ex. pedido, ou esta chave e valor, p. ex. pedido:1042.',
    es: 'Solo conversaciones cuyos metadata tienen esta clave, p. ej. pedido, o esta clave y valor, p. ej. pedido:1042.',
  },
  Type: {
    en: 'INDIVIDUAL or GROUP. The shop has no groups.',
    pt: 'INDIVIDUAL ou GROUP. A loja não tem grupos.',
    es: 'INDIVIDUAL o GROUP. La tienda no tiene grupos.',
  },
})

const detailNote: Note = {
  chosen: true,
  text: {
    en: 'contactDetails, agentDetails, departmentDetails, channelDetails, channelType and classification are null unless IncludeDetails asks for them (ContactDetails, AgentDetails, DepartmentsDetails, ChannelDetails, ChannelTypeDetails, ClassificationDetails).',
    pt: 'contactDetails, agentDetails, departmentDetails, channelDetails, channelType e classification vêm null se IncludeDetails não pedir por eles (ContactDetails, AgentDetails, DepartmentsDetails, ChannelDetails, ChannelTypeDetails, ClassificationDetails).',
    es: 'contactDetails, agentDetails, departmentDetails, channelDetails, channelType y classification vienen null si IncludeDetails no los pide (ContactDetails, AgentDetails, DepartmentsDetails, ChannelDetails, ChannelTypeDetails, ClassificationDetails).',
  },
}
const versionNote: Note = {
  text: {
    en: 'The older path /chat/v1/session answers the same without the field type.',
    pt: 'O caminho mais antigo /chat/v1/session responde o mesmo sem o campo type.',
    es: 'La ruta más antigua /chat/v1/session responde lo mismo sin el campo type.',
  },
}
const valueNote: Note = {
  chosen: true,
  text: {
    en: 'timeWait goes from the start to the first response, timeService from there to the end (hh:mm:ss); both are null until then. The 24-hour window counts from what the contact last wrote on the channel, in whichever conversation. title and utm are the contact’s. previewUrl opens nothing here.',
    pt: 'timeWait vai do início até a primeira resposta, timeService dali até o fim (hh:mm:ss); os dois são null até lá. A janela de 24 horas conta a partir do que o contato escreveu por último no canal, em qualquer conversa. title e utm são do contato. previewUrl não abre nada aqui.',
    es: 'timeWait va del inicio a la primera respuesta, timeService de ahí al final (hh:mm:ss); los dos son null hasta entonces. La ventana de 24 horas cuenta desde lo último que el contacto escribió en el canal, en cualquier conversación. title y utm son del contacto. previewUrl no abre nada aquí.',
  },
}

export const listSessions = defineOperation({
  id: 'session.list',
  host,
  resource,
  method: 'GET',
  path: '/chat/v2/session',
  also: ['/chat/v1/session'],
  query: listQuery,
  handler: (call) => {
    const { world, query } = call
    const rows = sessions(world)
      .all()
      .filter((row) => isWanted(world, row, query))
    return { body: page(rows, query, (row) => viewFor(call, row, query.IncludeDetails)) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List conversations', pt: 'Listar conversas', es: 'Listar conversaciones' },
    purpose: {
      en: 'Reads the conversations between the shop and its contacts, page by page. Filters find those that wait, those of one agent, or those that ended last week.',
      pt: 'Lê as conversas entre a loja e os contatos, página por página. Filtros encontram as que esperam, as de um atendente ou as que terminaram na semana passada.',
      es: 'Lee las conversaciones entre la tienda y sus contactos, página por página. Los filtros encuentran las que esperan, las de un agente o las que terminaron la semana pasada.',
    },
    deckName: 'Conversas: Listar',
    response: (path) => pageOf(schemaFor(path)),
    errors: commonErrors,
    example: () => ({
      query: { Status: 'IN_PROGRESS', IncludeDetails: ['ContactDetails', 'AgentDetails'] },
    }),
    fields: fields(),
    notes: [
      versionNote,
      detailNote,
      valueNote,
      {
        chosen: true,
        text: {
          en: 'Without Status all conversations are listed. An id that names nothing finds nothing: the page is empty. ActiveAt asks whether a conversation was going on at some time after or before the moment.',
          pt: 'Sem Status, todas as conversas são listadas. Um id que não nomeia nada não encontra nada: a página vem vazia. ActiveAt pergunta se a conversa estava em andamento em algum momento depois ou antes daquele.',
          es: 'Sin Status se listan todas las conversaciones. Un id que no nombra nada no encuentra nada: la página viene vacía. ActiveAt pregunta si la conversación estaba en curso en algún momento después o antes de ese.',
        },
      },
    ],
  },
})

export const getSession = defineOperation({
  id: 'session.get',
  host,
  resource,
  method: 'GET',
  path: '/chat/v2/session/:id',
  also: ['/chat/v1/session/:id'],
  params: idParam,
  query: z.object({ IncludeDetails: details }),
  handler: (call) => ({ body: viewFor(call, sessionById(call), call.query.IncludeDetails) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'Get a conversation', pt: 'Obter uma conversa', es: 'Obtener una conversación' },
    purpose: {
      en: 'Reads one conversation by its id: who it is with, who has it, and how it stands.',
      pt: 'Lê uma conversa pelo id: com quem é, quem cuida dela e em que pé está.',
      es: 'Lee una conversación por su id: con quién es, quién la tiene y cómo está.',
    },
    response: schemaFor,
    errors: commonErrors,
    example: (world) => ({
      params: { id: sessions(world).all()[0]?.id ?? '' },
      query: { IncludeDetails: ['ContactDetails', 'ChannelTypeDetails'] },
    }),
    notes: [versionNote, detailNote, valueNote],
  },
})
