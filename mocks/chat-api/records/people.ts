// Promises who works in the account: departments, agents, and in one place who belongs to which.
import type { World } from '../../world'

export interface DepartmentRow {
  id: string
  createdAt: string
  updatedAt: string
  companyId: string
  name: string
  /** A conversation shows it; the list of departments does not. */
  description: string | null
  isDefault: boolean
  /** Spelt as the platform spells it. */
  distribuitionEnabled: boolean
  distributionConfig: {
    expirationIsEnabled: boolean
    maximumDurationInMinutes: number
    inactivityTimeInMinutes: number
  } | null
  restrictionType: 'NONE' | 'DEPARTMENT_RESTRICTION' | 'USER_RESTRICTION'
  channelIds: string[]
}

export interface Membership {
  departmentId: string
  /** Serves conversations of the department. */
  isAgent: boolean
  isSupervisor: boolean
}

export interface AgentRow {
  id: string
  createdAt: string
  updatedAt: string
  companyId: string
  /** What conversations, cards and messages refer to; the agent's own id is another. */
  userId: string
  name: string
  shortName: string
  email: string
  phoneNumber: string | null
  profile: 'ADMIN' | 'AGENT'
  isOwner: boolean
  availability: 'AVAILABLE' | 'UNAVAILABLE'
  memberships: Membership[]
}

export function departments(world: World) {
  return world.table<DepartmentRow>('department')
}

export function agents(world: World) {
  return world.table<AgentRow>('agent')
}

export function agentByUserId(world: World, userId: string): Readonly<AgentRow> | undefined {
  const wanted = userId.toLowerCase()
  return agents(world).find((row) => row.userId === wanted)
}

/** Upper and lower case do not count. */
export function departmentNamed(world: World, name: string): Readonly<DepartmentRow> | undefined {
  const wanted = name.toLowerCase()
  return departments(world).find((row) => row.name.toLowerCase() === wanted)
}

/** The department's people, each with what they are in it. */
export function peopleOf(
  world: World,
  departmentId: string,
): { agent: Readonly<AgentRow>; as: Membership }[] {
  return agents(world)
    .all()
    .flatMap((agent) =>
      agent.memberships.filter((as) => as.departmentId === departmentId).map((as) => ({ agent, as })),
    )
}
