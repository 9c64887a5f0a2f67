// Promises the list of users (core service): the people of the shop, each with an id of their own and a userId.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { shape } from '../shape'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { formatPhone } from './platform/phone'
import { type AgentRow, agents } from './records/people'

const agentSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    userId: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    email: z.email(),
    phoneNumber: z.nullable(z.string()),
    phoneNumberFormatted: z.nullable(z.string()),
    profile: z.enum(['ADMIN', 'AGENT']),
    isOwner: z.boolean(),
    departments: z.array(
      z.object({
        agentId: z.uuid(),
        userId: z.uuid(),
        departmentId: z.uuid(),
        isAgent: z.boolean(),
        isSupervisor: z.boolean(),
      }),
    ),
    availability: z.enum(['AVAILABLE', 'UNAVAILABLE']),
  }),
)

function agentView({ memberships, ...row }: Readonly<AgentRow>): z.infer<typeof agentSchema> {
  const { id: agentId, userId, phoneNumber } = row
  return {
    ...row,
    phoneNumberFormatted: phoneNumber === null ? null : formatPhone(phoneNumber),
    departments: memberships.map((as) => ({ agentId, userId, ...as })),
  }
}

export const listAgents = defineOperation({
  id: 'agent.list',
  host: 'api.wts.chat',
  resource: 'agent',
  method: 'GET',
  path: '/core/v1/agent',
  handler: ({ world }) => ({ body: agents(world).all().map(agentView) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'List users', pt: 'Listar usuários', es: 'Listar usuarios' },
    purpose: {
      en: 'Reads the people who work in the account: who they are, which departments they belong to and whether they are available.',
      pt: 'Lê as pessoas que trabalham na conta: quem são, de quais equipes fazem parte e se estão disponíveis.',
      es: 'Lee las personas que trabajan en la cuenta: quiénes son, a qué equipos pertenecen y si están disponibles.',
    },
    deckName: 'Usuários: Listar',
    response: z.array(agentSchema),
    errors: commonErrors,
    example: () => ({}),
    notes: [
      {
        text: {
          en: 'Mind the two ids. To give a conversation or a card to someone, send their userId; id only names their entry in this list.',
          pt: 'Atenção aos dois ids. Para passar uma conversa ou um card a alguém, envie o userId; id só nomeia o registro nesta lista.',
          es: 'Cuidado con los dos ids. Para dar una conversación o una tarjeta a alguien, envía su userId; id solo nombra su registro en esta lista.',
        },
      },
      {
        text: {
          en: 'The answer is a plain array with every user: there are no pages here.',
          pt: 'A resposta é um array simples com todos os usuários: aqui não há páginas.',
          es: 'La respuesta es un array simple con todos los usuarios: aquí no hay páginas.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'profile is ADMIN or AGENT. isAgent means that the person serves conversations of the department, isSupervisor that they look after it. The oldest user comes first.',
          pt: 'profile é ADMIN ou AGENT. isAgent diz que a pessoa atende conversas da equipe; isSupervisor, que cuida dela. O usuário mais antigo vem primeiro.',
          es: 'profile es ADMIN o AGENT. isAgent dice que la persona atiende conversaciones del equipo; isSupervisor, que lo supervisa. El usuario más antiguo va primero.',
        },
      },
    ],
  },
})
