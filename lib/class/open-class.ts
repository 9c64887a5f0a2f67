// Live classes of one process: store, bus, streams and commands, opened together and closed together.
import { Bus } from './bus/bus'
import type { JsonObject } from './commands/log-commands'
import { performer } from './commands/perform'
import { barePayload, type Payloads } from './fires/messages'
import { personalFires } from './fires/personal'
import { Retries } from './fires/retries'
import { memberSecret } from './fires/secret'
import { Presence } from './presence'
import { readReplay } from './report/replay'
import { readReport } from './report/report'
import { createRoom, currentCode, rotateCode } from './rooms/create-room'
import { FailedCodes } from './rooms/failed-codes'
import { type Door, join, lookUpCode } from './rooms/join'
import { makeKeys } from './rooms/keys'
import { demand, type Member, memberOf } from './rooms/member'
import { readScene } from './rooms/scene'
import { screenSign } from './rooms/screen-sign'
import { issueTicket } from './rooms/ticket'
import { lastDeliveries } from './state/deliveries'
import { lobbyNews } from './state/lobby-news'
import { pollTotals } from './state/votes'
import { wallSince } from './state/wall'
import { wallNews } from './state/wall-news'
import { openStore, type StoreSettings } from './store/open-store'
import { purge } from './store/purge'
import { longPoll, type Wait } from './streams/long-poll'
import { readSnapshot } from './streams/snapshot'
import { type StreamLimits, Streams, usualLimits } from './streams/streams'

export interface ClassOptions {
  /** What fired webhooks tell of. */
  payloads?: Payloads
  limits?: StreamLimits
  compareEvery?: number
  now?: () => number
}

const purgeEvery = 6 * 3_600_000

export async function openClass(
  settings: StoreSettings & { CLASS_SECRET?: string | undefined },
  options: ClassOptions = {},
) {
  const { payloads = barePayload, limits = usualLimits, compareEvery, now = Date.now } = options
  const sql = await openStore(settings)
  const [kept] = await sql.query<{ secret: string }>('select secret from class_secret')
  const keys = makeKeys(settings.CLASS_SECRET || (kept?.secret ?? ''))
  const bus = await Bus.open(sql, compareEvery)
  const changed = wallNews(bus)
  const personal = personalFires(keys, payloads)
  const streams: Streams = new Streams(sql, bus, personal, limits, (member, came) =>
    presence.moved(member, came),
  )
  const tellLobby = lobbyNews(sql, bus, (room) => presence.present(room))
  const presence: Presence = new Presence(
    sql,
    () => streams.members(),
    (room) => {
      changed(room)
      void tellLobby(room).catch(() => {})
    },
  )
  const retries = new Retries(sql, bus)
  const perform = performer({ sql, bus, changed, fired: () => retries.fired(), now })
  const door: Door = { sql, keys, failedCodes: new FailedCodes(now), now }
  const purging = setInterval(() => void purge(sql).catch(() => {}), purgeEvery)
  purging.unref()

  return {
    sql,
    bus,
    streams,
    retries,
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
    snapshot: (member: Member) => readSnapshot(sql, member),
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
    wallSince: async (member: Member, since: number) => {
      demand(member, 'wall.read')
      return { ...(await wallSince(sql, member.room, since)), present: await presence.present(member.room) }
    },
    lastDeliveries: async (member: Member) => {
      demand(member, 'deliveries.read')
      return lastDeliveries(sql, member.room)
    },
    /** What this learner's handler verifies with. */
    secret: (member: Member) => {
      demand(member, 'secret.read')
      return memberSecret(keys, member.id)
    },
    pollTotals: (member: Member, poll: string, round: number) => {
      demand(member, 'votes.read')
      return pollTotals(sql, { room: member.room, poll, round })
    },
    report: (member: Member) => {
      demand(member, 'report.export')
      return readReport(sql, member.room)
    },
    replay: (member: Member) => {
      demand(member, 'report.export')
      return readReplay(sql, member.room)
    },
    purge: (days?: number) => purge(sql, days),
    /** Streams first: whoever is told goodbye comes back to a process that is up. */
    close: async () => {
      retries.close()
      await presence.close().catch(() => {})
      const told = streams.close()
      clearInterval(purging)
      bus.close()
      await sql.close()
      return told
    },
  }
}

export type LiveClass = Awaited<ReturnType<typeof openClass>>
