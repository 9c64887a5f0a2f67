// Promises the list of departments (core service), each with its people and its channels.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { shape } from '../shape'
import type { World } from '../world'
import type { ChannelRow } from './platform/account'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { type DepartmentRow, departments, peopleOf } from './records/people'

const departmentSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    companyId: z.uuid(),
    createdAt: date,
    updatedAt: date,
    directLinks: z.record(z.string(), z.string()),
    name: z.string(),
    isDefault: z.boolean(),
    distribuitionEnabled: z.boolean(),
    restrictionType: z.enum(['NONE', 'DEPARTMENT_RESTRICTION', 'USER_RESTRICTION']),
    distributionConfig: z.nullable(
      z.object({
        expirationIsEnabled: z.boolean(),
        maximumDurationInMinutes: z.int(),
        inactivityTimeInMinutes: z.int(),
      }),
    ),
    agents: z.array(
      z.object({ userId: z.uuid(), departmentId: z.uuid(), isAgent: z.boolean(), isSupervisor: z.boolean() }),
    ),
    channels: z.array(
      z.object({ id: z.uuid(), number: z.nullable(z.string()), name: z.string(), type: z.string() }),
    ),
  }),
)

function departmentView(
  world: World,
  { description: _, channelIds, ...row }: Readonly<DepartmentRow>,
): z.infer<typeof departmentSchema> {
  const channels = channelIds.flatMap((id) => world.table<ChannelRow>('channel').get(id) ?? [])
  return {
    ...row,
    directLinks: {},
    agents: peopleOf(world, row.id).map(({ agent, as }) => ({ userId: agent.userId, ...as })),
    channels: channels.map(({ id, number, displayName, type }) => ({
      id,
      number: number || null,
      name: displayName,
      type,
    })),
  }
}

export const listDepartments = defineOperation({
  id: 'department.list',
  host: 'api.wts.chat',
  resource: 'department',
  method: 'GET',
  path: '/core/v2/department',
  also: ['/core/v1/department'],
  handler: ({ world }) => ({
    body: departments(world)
      .all()
      .map((row) => departmentView(world, row)),
  }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'List departments', pt: 'Listar equipes', es: 'Listar equipos' },
    purpose: {
      en: 'Reads the departments of the account, such as sales and support: who works in each and which channels it serves.',
      pt: 'Lê as equipes da conta, como vendas e suporte: quem trabalha em cada uma e quais canais ela atende.',
      es: 'Lee los equipos de la cuenta, como ventas y soporte: quién trabaja en cada uno y qué canales atiende.',
    },
    deckName: 'Equipes: Listar',
    response: z.array(departmentSchema),
    errors: commonErrors,
    example: () => ({}),
    notes: [
      {
        text: {
          en: 'distribuitionEnabled is spelt like this by the platform itself. Copy it as it is: "distributionEnabled" finds nothing.',
          pt: 'distribuitionEnabled é escrito assim pela própria plataforma. Copie como está: "distributionEnabled" não encontra nada.',
          es: 'distribuitionEnabled lo escribe así la propia plataforma. Cópialo tal cual: "distributionEnabled" no encuentra nada.',
        },
      },
      {
        text: {
          en: 'The answer is a plain array with every department. People appear by their userId; their names are in the list of users.',
          pt: 'A resposta é um array simples com todas as equipes. As pessoas aparecem pelo userId; os nomes estão na lista de usuários.',
          es: 'La respuesta es un array simple con todos los equipos. Las personas aparecen por su userId; los nombres están en la lista de usuarios.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'distributionConfig is null where conversations are not handed out automatically, and directLinks is always empty. restrictionType is only shown: it hides nothing here. The oldest department comes first.',
          pt: 'distributionConfig vem null onde as conversas não são distribuídas automaticamente, e directLinks vem sempre vazio. restrictionType só é mostrado: aqui não esconde nada. A equipe mais antiga vem primeiro.',
          es: 'distributionConfig viene null donde las conversaciones no se reparten automáticamente, y directLinks viene siempre vacío. restrictionType solo se muestra: aquí no oculta nada. El equipo más antiguo va primero.',
        },
      },
    ],
  },
})
