import { expect, test } from 'vitest'
import { seedId } from '../../chat-api/seed/seed-rows'
import { ask } from '../../test-client'
import { createWorld, type PublishedEvent, type World } from '../../world'
import { payloadOf } from '../events'

function heard(world: World): PublishedEvent[] {
  const events: PublishedEvent[] = []
  world.subscribe((event) => events.push(event))
  return events
}

test('a moved card is told of in the form of webhooks, which is not that of the API', async () => {
  const world = createWorld()
  const events = heard(world)
  const id = seedId(world, 'card PED-1')
  const contactId = seedId(world, 'contact Ana "Nina" Ribeiro')
  const { json } = await ask(world, `PUT /crm/v3/panel/card/${id}`, {
    body: {
      fields: ['StepId', 'ResponsibleUserId', 'SessionId'],
      stepId: seedId(world, 'step Pedidos Entregue'),
      responsibleUserId: seedId(world, 'user Teodoro Sales'),
    },
  })
  const [event] = events
  const payload = event && payloadOf(world, event)
  expect(payload).toMatchObject({ eventType: 'PANEL_CARD_UPDATE', changeMetadata: null })
  expect(payload?.content).toEqual({
    id,
    createdAt: '2026-03-01T12:00:00.000Z',
    updatedAt: payload?.date,
    companyId: seedId(world, 'company'),
    archived: false,
    panelId: seedId(world, 'panel Pedidos'),
    panelTitle: 'Pedidos',
    stepId: seedId(world, 'step Pedidos Entregue'),
    stepTitle: 'Entregue',
    stepPhase: 'FINAL',
    position: 1,
    title: 'Orquídea branca para presente',
    key: 'PED-1',
    number: 1,
    description: 'Embrulhar; é presente de aniversário',
    dueDate: '2026-03-04T12:00:00.000Z',
    isOverdue: false,
    tags: [{ id: seedId(world, 'panel tag Presente'), text: 'Presente' }],
    monetaryAmount: 149.9,
    responsibleUserId: seedId(world, 'user Teodoro Sales'),
    responsibleUserName: 'Teodoro Sales',
    contacts: [{ id: contactId, name: 'Ana "Nina" Ribeiro' }],
    customFieldValues: { valor_pedido: 149.9, quantidade_itens: 1, forma_pagamento: 'Pix' },
    metadata: null,
    sessionId: null,
  })
  expect(json).toMatchObject({ status: 'OPEN', responsibleUser: { name: 'Teodoro Sales' } })
})

test('a new card is told of as it was made, whatever happens to it later', async () => {
  const world = createWorld()
  const events = heard(world)
  const stepId = seedId(world, 'step Atacado Contato')
  await ask(world, 'POST /crm/v2/panel/card', { body: { stepId, title: 'Viveiro do Vale' } })
  const [event] = events
  const made = event && payloadOf(world, event)
  expect(made).toMatchObject({
    eventType: 'PANEL_CARD_NEW',
    content: { key: 'ATAC-5', title: 'Viveiro do Vale', tags: [], responsibleUserName: null, contacts: [] },
  })
  const body = { fields: ['Title', 'Archived'], title: 'Outro', archived: true }
  await ask(world, `PUT /crm/v3/panel/card/${event?.row.id}`, { body })
  expect(event && payloadOf(world, event)).toEqual(made)
  expect(events[1] && payloadOf(world, events[1])).toMatchObject({ content: { archived: true } })
})
