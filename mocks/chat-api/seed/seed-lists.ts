// Promises the custom fields, the channels and the message templates of Loja Girassol.
import type { World } from '../../world'
import { type ChannelRow, type CustomFieldRow, companyId, type TemplateRow } from '../platform/account'
import { seedOrigins } from './seed-contacts'
import { seedId, seedRow } from './seed-rows'

type Field = [key: string, name: string, type: CustomFieldRow['type'], options?: CustomFieldRow['options']]

export function seedCustomFields(world: World): void {
  const chosen = (what: string, names: string[]) =>
    names.map((name) => ({ id: seedId(world, `${what} ${name}`), name }))
  const insert = (entityType: CustomFieldRow['entityType'], parent: string | null, fields: Field[]) => {
    for (const [position, [key, name, type, options = []]] of fields.entries()) {
      world.table<CustomFieldRow>('custom-field').insert({
        ...seedRow(world, `custom field ${key}`, 235),
        parentId: parent === null ? null : seedId(world, `custom field ${parent}`),
        type,
        entityType,
        scopeId: null,
        companyId: companyId(world),
        name,
        key,
        position,
        required: false,
        visible: true,
        isValueRange: false,
        options,
      })
    }
  }
  insert('CONTACT', null, [
    ['origem', 'Origem', 'SINGLESELECT', chosen('origin', Object.values(seedOrigins))],
    ['planta_favorita', 'Planta favorita', 'STRING'],
    ['aniversario', 'Aniversário', 'DATE'],
    ['clube_girassol', 'Clube Girassol', 'BOOLEAN'],
  ])
  insert('PANEL', null, [
    ['pedido', 'Pedido', 'GROUP'],
    ['data_entrega', 'Data de entrega', 'DATE'],
    ['observacoes', 'Observações', 'TEXT'],
  ])
  insert('PANEL', 'pedido', [
    ['valor_pedido', 'Valor do pedido', 'FLOAT'],
    ['quantidade_itens', 'Quantidade de itens', 'INTEGER'],
    [
      'forma_pagamento',
      'Forma de pagamento',
      'SINGLESELECT',
      chosen('payment method', ['Pix', 'Cartão', 'Boleto']),
    ],
  ])
}

type Template = Pick<TemplateRow, 'name' | 'internalName' | 'text' | 'type' | 'categoryName'> &
  Partial<TemplateRow> & { daysAgo: number }

const templates: Template[] = [
  {
    name: 'retirada_pronta',
    internalName: 'Pedido pronto para retirada',
    text: 'Olá, {{nome}}! Seu pedido {{pedido}} está pronto para retirada na Loja Girassol.',
    params: ['nome', 'pedido'],
    type: ['TEMPLATE'],
    categoryName: 'Pedidos',
    daysAgo: 200,
  },
  {
    name: 'reabertura',
    internalName: 'Retomar a conversa',
    text: 'Oi! Aqui é a Loja Girassol. Podemos continuar nossa conversa?',
    type: ['TEMPLATE', 'TEMPLATE_SEQUENCE'],
    categoryName: 'Atendimento',
    daysAgo: 200,
  },
  {
    name: 'liquidacao_de_inverno',
    internalName: 'Liquidação de inverno',
    text: 'Vasos e sementes com 30% de desconto até domingo.',
    archived: true,
    type: ['TEMPLATE_CAMPAIGN'],
    categoryName: 'Promoções',
    daysAgo: 120,
  },
  {
    name: 'catalogo_da_estacao',
    internalName: 'Catálogo da estação',
    text: 'Olá, {{nome}}! O catálogo da estação chegou.',
    footerText: 'Responda PARAR para não receber mais.',
    params: ['nome'],
    type: ['TEMPLATE', 'TEMPLATE_CAMPAIGN'],
    fileType: 'DOCUMENT',
    categoryName: 'Promoções',
    daysAgo: 40,
  },
  {
    name: 'cupom_relampago',
    internalName: 'Cupom relâmpago',
    text: 'CORRA!!! SÓ HOJE!!! Use o cupom {{cupom}}!!!',
    status: 'Disapproved',
    params: ['cupom'],
    type: ['TEMPLATE_CAMPAIGN'],
    rejectedDescription: 'O texto usa maiúsculas e pontos de exclamação em excesso.',
    categoryName: 'Promoções',
    daysAgo: 15,
  },
  {
    name: 'boas_vindas_clube',
    internalName: 'Boas-vindas ao Clube Girassol',
    text: 'Que bom ter você no Clube Girassol, {{nome}}!',
    status: 'InRevision',
    params: ['nome'],
    type: ['TEMPLATE_SEQUENCE'],
    categoryName: 'Atendimento',
    daysAgo: 2,
  },
]

export function seedChannels(world: World): void {
  const channels = world.table<ChannelRow>('channel')
  const displayName = 'Loja Girassol'
  const channel = channels.insert({
    ...seedRow(world, 'channel', 250),
    active: true,
    type: 'CloudAPI_WhatsApp',
    number: '551900009000',
    displayName,
  })
  channels.insert({
    ...seedRow(world, 'channel instagram', 90),
    active: true,
    type: 'Instagram',
    number: '',
    displayName,
  })
  for (const { daysAgo, ...template } of templates) {
    world.table<TemplateRow>('template').insert({
      ...seedRow(world, `template ${template.name}`, daysAgo),
      active: true,
      archived: false,
      channelId: channel.id,
      footerText: null,
      status: 'Approved',
      params: [],
      fileType: 'UNDEFINED',
      rejectedDescription: null,
      categoryId: seedId(world, `template category ${template.categoryName}`),
      ...template,
    })
  }
}
