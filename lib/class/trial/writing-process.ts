// A class in a process of its own that writes as fast as it can and says aloud what was acknowledged.
import { randomUUID } from 'node:crypto'
import { append } from '../log/append'
import { openClass } from '../open-class'

const live = await openClass({ CLASS_DATA_DIR: process.argv[2] })
const { room, member } = await live.createRoom('Trainer', {})

async function writer(): Promise<never> {
  for (;;) {
    const body = { lesson: 'a', step: randomUUID() }
    const { event } = await live.bus.write(room, () =>
      append(live.sql, { room, cmdId: randomUUID(), kind: 'step.go', body, by: member, scene: {} }),
    )
    process.stdout.write(`${room} ${event.seq} ${body.step}\n`)
  }
}

await Promise.all([writer(), writer(), writer()])
