// Promises conversations in every status, beside those in which a contact has only just written.
import type { World } from '../../world'
import { isoDate, minute } from '../platform/dates'
import { contacts } from '../records/contact-record'
import { blankMessage, type MessageRow, messages } from '../records/message-record'
import { blankSession, type SessionRow, sessions } from '../records/session-record'
import { seedId, seedRow } from './seed-rows'

interface Told extends Pick<SessionRow, 'status'>, Partial<Pick<SessionRow, 'metadata' | 'origin'>> {
  contact: string
  hoursAgo: number
  department?: string
  user?: string
  template?: string
  classification?: Omit<NonNullable<SessionRow['classification']>, 'id'>
  /** Minutes after the start, and what was written: by the contact after `<`, by the shop after `>`. */
  says: [after: number, text: string][]
}

const origin = 'GATEWAY'

const stories: readonly Told[] = [
  {
    contact: 'Nelson Takahashi',
    hoursAgo: 70,
    status: 'HIDDEN',
    template: 'reabertura',
    says: [[0, '>Oi! Aqui é a Loja Girassol. Podemos continuar nossa conversa?']],
  },
  {
    contact: 'Cecília Meireles Porto',
    hoursAgo: 500,
    status: 'COMPLETED',
    origin,
    department: 'Suporte',
    user: 'Lia Monteiro',
    classification: { category: 'INFO', categoryName: 'Dúvida', categoryDescription: null, amount: null },
    says: [
      [0, '<Minha orquídea está com folhas amarelas. O que eu faço?'],
      [7, '>Regue só quando o substrato secar e evite sol direto.'],
      [9, '<Obrigada!'],
    ],
  },
  {
    contact: 'Sofia Amaral',
    hoursAgo: 145,
    status: 'COMPLETED',
    origin,
    department: 'Vendas',
    user: 'Rafael Couto',
    classification: { category: 'WON', categoryName: 'Venda', categoryDescription: null, amount: 189.9 },
    metadata: { pedido: '1042' },
    says: [
      [0, '<Oi! Ainda tem o vaso grande de cerâmica?'],
      [4, '>Tem sim, Sofia! Sai por R$ 189,90 com a entrega.'],
      [11, '<Quero um, por favor.'],
      [13, '>Pedido 1042 feito. Chega amanhã!'],
    ],
  },
  {
    contact: 'Jairo Valente',
    hoursAgo: 49,
    status: 'PENDING',
    origin,
    department: 'Entregas',
    says: [[0, '<Meu pedido chega hoje ainda?']],
  },
  {
    contact: 'Olívia Castanheira',
    hoursAgo: 1,
    status: 'IN_PROGRESS',
    origin,
    department: 'Vendas',
    user: 'Rafael Couto',
    says: [
      [0, '<Bom dia! Vocês entregam em Sousas?'],
      [6, '>Entregamos, Olívia! O que você gostaria de pedir?'],
      [15, '<Duas mudas de lavanda e um saco de terra.'],
    ],
  },
  {
    contact: 'Fábio Junqueira',
    hoursAgo: 0.75,
    status: 'PENDING',
    origin,
    department: 'Vendas',
    says: [
      [0, '<Bom dia, preciso de um orçamento de atacado.'],
      [2, '<São 200 vasos de girassol para o dia 20.'],
    ],
  },
]

/** What its messages say about a conversation. */
function summed(written: readonly MessageRow[]): Partial<SessionRow> {
  const last = written.at(-1)
  const at = (rows: readonly MessageRow[], i: number) => rows.at(i)?.createdAt ?? null
  const incoming = written.filter((row) => row.direction === 'FROM_HUB')
  const outgoing = written.filter((row) => row.direction === 'TO_HUB')
  return {
    lastMessageIn: at(incoming, -1),
    lastMessageOut: at(outgoing, -1),
    lastInteractionDate: last?.createdAt ?? null,
    lastMessageText: last?.text ?? null,
    firstResponseAt: incoming.length > 0 ? at(outgoing, 0) : null,
    unreadCount: written.length - 1 - written.findLastIndex((row) => row.direction === 'TO_HUB'),
  }
}

function tell(world: World, told: Told): void {
  const { contact: name, hoursAgo, department, user, template, classification, says, ...kept } = told
  const contact = contacts(world).get(seedId(world, `contact ${name}`))
  if (!contact) return
  const begun = blankSession(world, contact, seedRow(world, `session ${name}`, hoursAgo / 24))
  const userId = user === undefined ? null : seedId(world, `user ${user}`)
  const written = says.map(([after, text], i) => {
    const row = blankMessage(begun, seedRow(world, `message ${name} ${i + 1}`, (hoursAgo - after / 60) / 24))
    const message: MessageRow = { ...row, text: text.slice(1), status: 'DELIVERED', origin: 'GATEWAY' }
    if (text.startsWith('<')) return { ...message, direction: 'FROM_HUB' as const }
    const templateId = template === undefined ? null : seedId(world, `template ${template}`)
    return { ...message, userId, templateId, origin: userId ? ('DEFAULT' as const) : ('API' as const) }
  })
  const updatedAt = written.at(-1)?.createdAt ?? begun.createdAt
  const end = isoDate(Date.parse(updatedAt) + 2 * minute)
  const ended = kept.status === 'COMPLETED' ? { endAt: end, updatedAt: end } : { updatedAt }
  sessions(world).insert({
    ...begun,
    ...kept,
    ...summed(written),
    ...ended,
    departmentId: department === undefined ? null : seedId(world, `department ${department}`),
    userId,
    classification: classification
      ? { id: seedId(world, `classification ${name}`), ...classification }
      : null,
  })
  for (const message of written) messages(world).insert(message)
}

export function seedSessions(world: World): void {
  for (const told of stories) tell(world, told)
}
