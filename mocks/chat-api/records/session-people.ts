// Promises who a conversation can be given to: the users and departments that requests name, and what is refused instead of them.
import { Refused } from '../../define'
import type { World } from '../../world'
import { refusals } from '../platform/refusals'
import { type AgentRow, agentByUserId, agents, type DepartmentRow, departments } from './people'
import type { SessionPatch } from './session-change'

/** `name` points at the id in the body. The agent's own id is a common slip, so the refusal gives the right one. */
export function wantedAgent(world: World, userId: string, name: string): Readonly<AgentRow> {
  const agent = agentByUserId(world, userId)
  if (agent) return agent
  const slip = agents(world).get(userId.toLowerCase())
  if (!slip) throw new Refused(refusals.notFound('user', userId, { in: 'body', name }))
  const expected = `userId: ${slip.userId}`
  throw new Refused(
    refusals.incomplete(
      'body.agent-id',
      name,
      {
        en: `${userId} is the agent id of ${slip.name}; the userId is wanted here.`,
        pt: `${userId} é o id de agente de ${slip.name}; aqui se pede o userId.`,
        es: `${userId} es el id de agente de ${slip.name}; aquí se pide el userId.`,
      },
      { en: expected, pt: expected, es: expected },
    ),
  )
}

export function wantedDepartment(world: World, id: string, name: string): Readonly<DepartmentRow> {
  const department = departments(world).get(id.toLowerCase())
  if (!department) throw new Refused(refusals.notFound('department', id, { in: 'body', name }))
  return department
}

/** The conversation stays in its department where the agent works there, else it goes to the agent's first. */
export function givenTo(
  { userId, memberships }: Readonly<AgentRow>,
  departmentId: string | null,
): SessionPatch {
  const isTheirs = memberships.some((as) => as.departmentId === departmentId)
  const theirs = memberships[0]?.departmentId ?? departmentId
  return { userId, departmentId: isTheirs ? departmentId : theirs, status: 'IN_PROGRESS' }
}

/** Nobody has it yet: it waits for one of the department's people. */
export function movedTo({ id }: Readonly<DepartmentRow>): SessionPatch {
  return { departmentId: id, userId: null, status: 'PENDING' }
}
