// Live classes of one process: store, bus, streams and commands, opened together and closed together.
import { Bus } from './bus/bus'
import type { JsonObject } from './commands/log-commands'
import { performer } from './commands/perform'
import { createRoom, currentCode, rotateCode } from './rooms/create-room'
import { FailedCodes } from './rooms/failed-codes'
import { type Door, join, lookUpCode } from './rooms/join'
import { makeKeys } from './rooms/keys'
import { demand, type Member, memberOf } from './rooms/member'
import { readScene } from './rooms/scene'
import { screenSign } from './rooms/screen-sign'
import { issueTicket } from './rooms/ticket'
import { wallSince } from './state/wall'
import { wallNews } from './state/wall-news'
import { openStore, type StoreSettings } from './store/open-store'
import { purge } from './store/purge'
import type { Personal } from './streams/audience'
import { longPoll, type Wait } from './streams/long-poll'
import { type StreamLimits, Streams, usualLimits } from './streams/streams'

export interface ClassOptions {
  /** Makes a fired webhook another request for each learner. */
  personal?: Personal
  limits?: StreamLimits
  compareEvery?: number
  now?: () => number
}

const purgeEvery = 6 * 3_600_000

export async function openClass(
  settings: StoreSettings & { CLASS_SECRET?: string | undefined },
  options: ClassOptions = {},
) {
  const { personal = () => undefined, limits = usualLimits, compareEvery, now = Date.now } = options
  const sql = await openStore(settings)
  const [kept] = await sql.query<{ secret: string }>('select secret from class_secret')
  const keys = makeKeys(settings.CLASS_SECRET || (kept?.secret ?? ''))
  const bus = await Bus.open(sql, compareEvery)
  const streams = new Streams(sql, bus, personal, limits)
  const changed = wallNews(bus)
  const perform = performer({ sql, bus, changed, now })
  const door: Door = { sql, keys, failedCodes: new FailedCodes(now), now }
  const purging = setInterval(() => void purge(sql).catch(() => {}), purgeEvery)
  purging.unref()

  return {
    sql,
    bus,
    streams,
    createRoom: (trainer: string, course: JsonObject) => createRoom(sql, keys, trainer, course),
    lookUpCode: (knock: Parameters<typeof lookUpCode>[1]) => lookUpCode(door, knock),
    join: async (ticket: string, name: string) => {
      const joined = await join(door, ticket, name)
      changed(joined.room)
      return joined
    },
    memberOf: (token: string) => memberOf(sql, token),
    perform,
    openStream: (member: Member, lastEventId: string) => streams.open(member, lastEventId),
    longPoll: (member: Member, wait: Wait) => longPoll(bus, personal, member, wait),
    scene: (member: Member) => readScene(sql, member.room),
    code: (member: Member) => {
      demand(member, 'code.read')
      return currentCode(sql, keys, member.room)
    },
    rotateCode: (member: Member) => {
      demand(member, 'code.rotate')
      return rotateCode(sql, keys, member.room)
    },
    screenSign: (member: Member) => {
      demand(member, 'sign.read')
      return screenSign(keys, member.room, now())
    },
    /** For a phone, a projector or a second trainer; good for a minute and once. */
    invite: (member: Member, role: 'remote' | 'projector' | 'trainer') => {
      demand(
        member,
        role === 'remote' ? 'remote.pair' : role === 'projector' ? 'projector.open' : 'trainer.invite',
      )
      return issueTicket(
        keys,
        { room: member.room, role, ...(role === 'remote' && { actsFor: member.id }) },
        now(),
      )
    },
    /** Who is present is known of this process only. */
    wallSince: async (member: Member, since: number) => {
      demand(member, 'wall.read')
      return { ...(await wallSince(sql, member.room, since)), present: streams.present(member.room) }
    },
    purge: (days?: number) => purge(sql, days),
    /** Streams first: whoever is told goodbye comes back to a process that is up. */
    close: async () => {
      const told = streams.close()
      clearInterval(purging)
      bus.close()
      await sql.close()
      return told
    },
  }
}

export type LiveClass = Awaited<ReturnType<typeof openClass>>
