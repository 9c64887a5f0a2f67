// A room of a test's own with people in it.
import { randomUUID } from 'node:crypto'
import type { LiveClass } from '../open-class'
import type { Member } from '../rooms/member'
import type { Right } from '../rooms/rights'

export interface Classroom {
  room: string
  code: string
  trainer: Member
  fence: number
  /** A command of the trainer at the wheel. */
  drive(kind: Right, body?: object): ReturnType<LiveClass['perform']>
  learner(name: string): Promise<Member>
}

export const command = (kind: Right, body: object = {}, fence?: number) => ({
  cmdId: randomUUID(),
  kind,
  body,
  ...(fence !== undefined && { fence }),
})

export async function openRoom(live: LiveClass, course = {}): Promise<Classroom> {
  const { room, token, code, fence } = await live.createRoom('Trainer', course)
  const trainer = await live.memberOf(token)
  return {
    room,
    code,
    trainer,
    fence,
    drive: (kind, body) => live.perform(trainer, command(kind, body, fence)),
    learner: async (name) => {
      const ticket = await live.lookUpCode({ typed: code, address: '192.0.2.1' })
      return live.memberOf((await live.join(ticket, name)).token)
    },
  }
}

/** Server-sent events of one reader, as they come in. */
export interface Heard {
  id: string
  event: string
  data: { seq: number; kind: string; body: Record<string, unknown>; at: number; now: number }
}

const read = (block: string): Heard | undefined => {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)))
  return fields.event
    ? { id: fields.id ?? '', event: fields.event, data: JSON.parse(fields.data) }
    : undefined
}

/** Ends with the stream. */
export async function* listen(stream: ReadableStream<Uint8Array>): AsyncGenerator<Heard> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const bytes of stream) {
    const blocks = (text + decoder.decode(bytes, { stream: true })).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const heard = read(block)
      if (heard) yield heard
    }
  }
}

export async function hearUntil(
  stream: ReadableStream<Uint8Array>,
  done: (heard: Heard) => boolean,
): Promise<Heard[]> {
  const all: Heard[] = []
  for await (const heard of listen(stream)) {
    all.push(heard)
    if (done(heard)) break
  }
  return all
}
