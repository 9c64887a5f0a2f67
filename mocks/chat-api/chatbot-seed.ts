// Promises the chatbots of Loja Girassol: one for each way in which sending one can go well or wrong.
import type { World } from '../world'
import { companyId } from './platform/account'
import { type BotRow, chatbots } from './records/bot-record'
import { seedId, seedRow } from './seed/seed-rows'

export function seed(world: World): void {
  const whatsapp = seedId(world, 'channel')
  const instagram = seedId(world, 'channel instagram')
  const department = (name: string) => seedId(world, `department ${name}`)
  const insert = (
    name: string,
    daysAgo: number,
    bot: Pick<BotRow, 'key' | 'type' | 'channelIds' | 'automationUsage' | 'says'> & Partial<BotRow>,
  ) =>
    chatbots(world).insert({
      ...seedRow(world, `chatbot ${name}`, daysAgo),
      companyId: companyId(world),
      archived: false,
      name,
      defaultDepartmentId: null,
      publishStatus: 'READY',
      ...bot,
    })
  insert('Boas-vindas', 190, {
    key: 'boas-vindas',
    type: 'Reactive',
    channelIds: [whatsapp, instagram],
    defaultDepartmentId: department('Vendas'),
    automationUsage: [],
    says: [{ text: 'Olá! Aqui é a Loja Girassol. Como podemos ajudar?' }],
  })
  insert('Pesquisa de satisfação', 150, {
    key: 'pesquisa-satisfacao',
    type: 'Automation',
    channelIds: [whatsapp, instagram],
    defaultDepartmentId: department('Suporte'),
    automationUsage: ['Api', 'Manual'],
    says: [
      { text: 'Obrigado por comprar na Loja Girassol!' },
      { text: 'De 1 a 5, como foi a sua experiência com a gente?' },
    ],
  })
  insert('Promoção de primavera', 30, {
    key: 'promocao-primavera',
    type: 'Automation',
    channelIds: [whatsapp],
    defaultDepartmentId: department('Vendas'),
    automationUsage: ['Api', 'Campaign'],
    says: [{ templateId: seedId(world, 'template catalogo_da_estacao') }],
  })
  insert('Cuidados com a muda nova', 4, {
    key: 'cuidados-muda',
    type: 'Automation',
    channelIds: [whatsapp],
    publishStatus: 'NOT_PUBLISHED',
    automationUsage: ['Api', 'Sequence'],
    says: [{ text: 'Regue a sua muda nova pela manhã, sem encharcar.' }],
  })
}
