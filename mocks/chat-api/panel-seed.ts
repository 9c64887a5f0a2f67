// Promises the panels of Loja Girassol, Pedidos and Atacado, with cards in most of their steps.
import type { World } from '../world'
import { companyId } from './platform/account'
import { day, isoDate } from './platform/dates'
import { type CardRow, cards, cardsOfStep } from './records/card-record'
import { lostReasons, type PanelRow, panels, panelTags, steps } from './records/panel-record'
import { runningSession } from './records/session-record'
import { seedId, seedRow } from './seed/seed-rows'

type Panel = Pick<PanelRow, 'title' | 'description' | 'key' | 'type' | 'scope' | 'autoLossDays'> & {
  departments: string[]
  /** The last one is final. */
  steps: string[]
  tags: [name: string, nameColor: string, bgColor: string][]
}

const seedPanels: Panel[] = [
  {
    title: 'Pedidos',
    description: 'Do pedido à entrega',
    key: 'PED',
    type: 'MANAGEMENT',
    scope: 'COMPANY',
    departments: [],
    autoLossDays: null,
    steps: ['Novo pedido', 'Separação', 'Em entrega', 'Entregue'],
    tags: [
      ['Urgente', '#7f1d1d', '#fecaca'],
      ['Presente', '#581c87', '#e9d5ff'],
    ],
  },
  {
    title: 'Atacado',
    description: null,
    key: 'ATAC',
    type: 'SALES',
    scope: 'DEPARTMENT',
    departments: ['Vendas'],
    autoLossDays: 30,
    steps: ['Contato', 'Proposta', 'Negociação', 'Fechado'],
    tags: [['Floricultura', '#14532d', '#bbf7d0']],
  },
]

type Card = [
  panel: string,
  step: string,
  title: string,
  daysAgo: number,
  /** Days from the beginning of the world; null for none. */
  due: number | null,
  contact: string,
  responsible: string | null,
  more: Partial<CardRow>,
]

/** Oldest first within each panel: the place in this list makes the number, PED-1, PED-2 … */
const seedCards: Card[] = [
  [
    'Pedidos',
    'Novo pedido',
    'Orquídea branca para presente',
    1,
    2,
    'Ana "Nina" Ribeiro',
    null,
    { monetaryAmount: 149.9 },
  ],
  [
    'Pedidos',
    'Novo pedido',
    '12 mudas de manjericão',
    0.9,
    3,
    'Caio Figueiredo',
    null,
    { monetaryAmount: 54 },
  ],
  [
    'Pedidos',
    'Separação',
    'Kit horta em casa',
    3,
    -1,
    'Gabriel Assunção',
    'Rafael Couto',
    { monetaryAmount: 210.5 },
  ],
  [
    'Pedidos',
    'Em entrega',
    'Vasos de barro, 6 unidades',
    4,
    1,
    'Fernanda Conceição',
    'Teodoro Sales',
    { monetaryAmount: 138 },
  ],
  [
    'Pedidos',
    'Entregue',
    'Adubo para orquídeas, 2 kg',
    9,
    -5,
    'Ana "Nina" Ribeiro',
    'Teodoro Sales',
    { monetaryAmount: 37.5 },
  ],
  [
    'Pedidos',
    'Novo pedido',
    'Girassol anão (pedido repetido)',
    6,
    null,
    'João Pedro Araújo',
    null,
    { status: 'ARCHIVED' },
  ],
  ['Atacado', 'Contato', 'Floricultura em Campinas', 12, null, 'Antônio Carlos Peçanha', 'Rafael Couto', {}],
  [
    'Atacado',
    'Proposta',
    '200 mudas de lavanda',
    8,
    4,
    "Márcio D'Ávila",
    'Marina Duarte',
    { monetaryAmount: 2400 },
  ],
  [
    'Atacado',
    'Negociação',
    'Vasos para revenda',
    20,
    -3,
    'William Schneider',
    'Rafael Couto',
    { status: 'LOST', monetaryAmount: 1850 },
  ],
  [
    'Atacado',
    'Fechado',
    'Sementes para a primavera',
    25,
    -2,
    'Fábio Junqueira',
    'Marina Duarte',
    { status: 'WON', monetaryAmount: 3120.4 },
  ],
]

function seedPanel(
  world: World,
  { departments, steps: titles, tags, ...panel }: Panel,
  daysAgo: number,
): void {
  const { id } = panels(world).insert({
    ...seedRow(world, `panel ${panel.title}`, daysAgo),
    companyId: companyId(world),
    archived: false,
    departmentIds: departments.map((name) => seedId(world, `department ${name}`)),
    userId: null,
    thumbnailId: null,
    thumbnailFile: null,
    ...panel,
  })
  for (const [position, title] of titles.entries()) {
    steps(world).insert({
      id: seedId(world, `step ${panel.title} ${title}`),
      panelId: id,
      archived: false,
      position,
      title,
      isInitial: position === 0,
      isFinal: position === titles.length - 1,
    })
  }
  for (const [name, nameColor, bgColor] of tags)
    panelTags(world).insert({ id: seedId(world, `panel tag ${name}`), panelId: id, name, nameColor, bgColor })
}

function seedCard(world: World, [panel, step, title, daysAgo, due, contact, responsible, more]: Card): void {
  const panelId = seedId(world, `panel ${panel}`)
  const stepId = seedId(world, `step ${panel} ${step}`)
  const number =
    cards(world)
      .all()
      .filter((card) => card.panelId === panelId).length + 1
  cards(world).insert({
    ...seedRow(world, `card ${panels(world).get(panelId)?.key}-${number}`, daysAgo),
    companyId: companyId(world),
    panelId,
    stepId,
    position: cardsOfStep(world, stepId).length,
    title,
    description: null,
    number,
    dueDate: due === null ? null : isoDate(world.clock.now() + due * day),
    tagIds: [],
    sessionId: null,
    monetaryAmount: null,
    responsibleUserId: responsible && seedId(world, `user ${responsible}`),
    contactIds: [seedId(world, `contact ${contact}`)],
    customFields: {},
    metadata: null,
    status: 'OPEN',
    lostReasonId: null,
    ...more,
  })
}

export function seed(world: World): void {
  for (const [i, panel] of seedPanels.entries()) seedPanel(world, panel, 220 - i * 60)
  for (const name of ['Preço', 'Prazo de entrega', 'Sem resposta'])
    lostReasons(world).insert({ id: seedId(world, `lost reason ${name}`), name })
  for (const card of seedCards) seedCard(world, card)
  const customer = seedId(world, 'contact Ana "Nina" Ribeiro')
  cards(world).update(seedId(world, 'card PED-1'), {
    description: 'Embrulhar; é presente de aniversário',
    tagIds: [seedId(world, 'panel tag Presente')],
    sessionId: runningSession(world, customer)?.id ?? null,
    customFields: { valor_pedido: 149.9, quantidade_itens: 1, forma_pagamento: 'Pix' },
  })
  cards(world).update(seedId(world, 'card ATAC-3'), { lostReasonId: seedId(world, 'lost reason Preço') })
}
