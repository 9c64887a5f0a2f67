// Promises the people of Loja Girassol and the departments they work in; their numbers and addresses belong to nobody.
import type { World } from '../../world'
import { companyId } from '../platform/account'
import { type AgentRow, agents, type DepartmentRow, departments, type Membership } from '../records/people'
import { seedId, seedRow } from './seed-rows'

type Department = Pick<
  DepartmentRow,
  'name' | 'description' | 'restrictionType' | 'distributionConfig' | 'channelIds'
>

function seedDepartments(world: World): void {
  const whatsapp = seedId(world, 'channel')
  const everywhere = [whatsapp, seedId(world, 'channel instagram')]
  const rows: Department[] = [
    {
      name: 'Vendas',
      description: 'Pedidos e orçamentos',
      restrictionType: 'NONE',
      distributionConfig: {
        expirationIsEnabled: true,
        maximumDurationInMinutes: 30,
        inactivityTimeInMinutes: 10,
      },
      channelIds: everywhere,
    },
    {
      name: 'Suporte',
      description: 'Trocas e cuidados com as plantas',
      restrictionType: 'DEPARTMENT_RESTRICTION',
      distributionConfig: null,
      channelIds: everywhere,
    },
    {
      name: 'Entregas',
      description: null,
      restrictionType: 'USER_RESTRICTION',
      distributionConfig: null,
      channelIds: [whatsapp],
    },
  ]
  for (const [i, row] of rows.entries()) {
    departments(world).insert({
      ...seedRow(world, `department ${row.name}`, 249 - i * 20),
      companyId: companyId(world),
      ...row,
      isDefault: i === 0,
      distribuitionEnabled: row.distributionConfig !== null,
    })
  }
}

type Person = Pick<AgentRow, 'profile' | 'availability' | 'memberships'>

function seedAgents(world: World): void {
  const serves = (name: string, isAgent = true, isSupervisor = false): Membership => ({
    departmentId: seedId(world, `department ${name}`),
    isAgent,
    isSupervisor,
  })
  const agent = (name: string, availability: AgentRow['availability'] = 'AVAILABLE'): Person => ({
    profile: 'AGENT',
    availability,
    memberships: [serves(name)],
  })
  const people: [name: string, person: Person][] = [
    [
      'Marina Duarte',
      {
        profile: 'ADMIN',
        availability: 'AVAILABLE',
        memberships: [serves('Vendas', true, true), serves('Suporte', false, true)],
      },
    ],
    ['Rafael Couto', agent('Vendas')],
    ['Lia Monteiro', agent('Suporte')],
    ['Teodoro Sales', agent('Entregas', 'UNAVAILABLE')],
  ]
  for (const [i, [name, person]] of people.entries()) {
    agents(world).insert({
      ...seedRow(world, `agent ${name}`, 248 - i * 30),
      companyId: companyId(world),
      userId: seedId(world, `user ${name}`),
      name,
      shortName: name.split(' ')[0] ?? name,
      email: `${name.toLowerCase().replace(' ', '.')}@lojagirassol.example`,
      phoneNumber: `+55|1990000800${i + 1}`,
      isOwner: i === 0,
      ...person,
    })
  }
}

export function seedPeople(world: World): void {
  seedDepartments(world)
  seedAgents(world)
}
