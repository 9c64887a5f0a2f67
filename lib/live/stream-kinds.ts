// Every kind of event a browser listens for: an EventSource hands over no kind it was not asked for.

/** Numbered events of the log. */
export const logKinds = [
  ...['room.start', 'room.lock', 'room.unlock', 'room.end', 'member.kick', 'driver.changed'],
  ...['step.go', 'timer.set', 'weather.set', 'solution.reveal', 'webhook.fire'],
  ...['poll.open', 'poll.close', 'poll.publish', 'help.resolved', 'screen.show'],
]

/** True when they come and kept nowhere. */
export const glanceKinds = ['driver.away', 'laser.move', 'wall.changed', 'webhook.retry', 'lobby.here']

/** About the stream itself. */
export const streamKinds = ['snapshot', 'resumed', 'beat', 'gone', 'bye', 'resync'] as const
export type StreamKind = (typeof streamKinds)[number]
