// Who may do what: one table, and the server is the only one who reads it.

export const roles = ['driver', 'co-trainer', 'learner', 'projector', 'remote'] as const
export type Role = (typeof roles)[number]

const drives = ['driver'] as const
const steers = ['driver', 'remote'] as const
const trains = ['driver', 'co-trainer'] as const
const learns = ['learner'] as const
const everybody = roles

export const rights = {
  'scene.read': everybody,
  'solution.read': trains,
  'notes.read': ['driver', 'co-trainer', 'remote'],
  'wall.read': trains,
  /** How handlers took the last webhook, without whose. */
  'deliveries.read': ['driver', 'co-trainer', 'projector'],
  'report.export': trains,
  'code.read': ['driver', 'co-trainer', 'projector'],
  'sign.read': ['driver', 'co-trainer', 'projector'],
  'secret.read': learns,
  'votes.read': trains,
  'code.rotate': trains,
  'projector.open': trains,
  'remote.pair': trains,
  'trainer.invite': drives,

  'room.start': drives,
  'room.lock': trains,
  'room.unlock': trains,
  'room.end': drives,
  'member.kick': trains,
  'step.go': steers,
  'timer.set': steers,
  'weather.set': drives,
  'screen.show': steers,
  'solution.reveal': drives,
  'poll.open': steers,
  'poll.close': steers,
  'poll.publish': steers,
  'webhook.fire': drives,

  'wheel.take': trains,
  'wheel.renew': steers,
  'wheel.hand': drives,

  'laser.move': steers,

  'progress.set': learns,
  'vote.cast': learns,
  'help.raise': learns,
  'help.lower': learns,
  'help.resolve': trains,
  'delivery.report': learns,
  'pace.set': learns,
  'question.ask': learns,
  'question.answered': trains,
  'request.share': learns,
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rights

export const mayDo = (role: Role, right: Right): boolean => (rights[right] as readonly Role[]).includes(role)

/** What co-trainers may do without the wheel needs no turn of it. */
export const needsWheel = (right: Right): boolean =>
  !(rights[right] as readonly Role[]).includes('co-trainer')
