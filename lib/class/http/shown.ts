// What the room has been shown, as the database says it: before that only trainers may have it.
import type { LiveClass } from '../open-class'
import { Refusal } from '../refusal'
import type { Member } from '../rooms/member'
import { mayDo } from '../rooms/rights'

const knowsAnyway = ({ role }: Member) => mayDo(role, 'solution.read')

async function sceneHolds(live: LiveClass, member: Member, key: string, holds: (value: unknown) => boolean) {
  if (knowsAnyway(member)) return
  const { scene } = await live.scene(member)
  if (!Object.hasOwn(scene, key) || !holds(scene[key])) throw new Refusal('not-allowed')
}

/** @throws Refusal not-allowed */
export const demandRevealed = (live: LiveClass, member: Member, exercise: string) =>
  sceneHolds(live, member, `solution:${exercise}`, (value) => value === true)

const isPublished = (poll: unknown) =>
  typeof poll === 'object' && poll !== null && 'state' in poll && poll.state === 'published'

/** @throws Refusal not-allowed */
export const demandPublished = (live: LiveClass, member: Member, poll: string) =>
  sceneHolds(live, member, `poll:${poll}`, isPublished)
