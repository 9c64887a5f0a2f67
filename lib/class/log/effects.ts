// What some commands change beside the scene, within the same statement; `s` is there only if the command was granted.
import type { LogKind, ServerKind } from '../commands/log-commands'

interface Effect {
  /** More columns of the room. */
  set?: string
  /** More that must be so. */
  where?: string
  /** A statement of its own; $1 is the room, $4 the body. */
  also?: string
}

const body = '$4::text::jsonb'

export const effects: Partial<Record<LogKind | ServerKind, Effect>> = {
  'room.start': { set: ", state = 'live'" },
  'room.end': { set: ", state = 'ended', ended_at = class_now(), code_hash = null" },
  'room.lock': { set: ', locked = true' },
  'room.unlock': { set: ', locked = false' },
  'member.kick': {
    also: `update room_member set revoked_at = class_now() from s
      where id = (${body} ->> 'member')::uuid and room_id = $1 and role <> 'trainer'`,
  },
  'poll.open': {
    // A round that was closed stays closed: its votes may be nameless already.
    where: `and coalesce((scene -> ('poll:' || (${body} ->> 'poll')) ->> 'round')::int, 0) < (${body} ->> 'round')::int`,
    also: `insert into poll_key (room_id, poll, round, key)
      select $1, ${body} ->> 'poll', (${body} ->> 'round')::int, gen_random_uuid() || '/' || gen_random_uuid()
      from s where (${body} ->> 'anonymous')::boolean
      on conflict do nothing`,
  },
  'poll.close': {
    also: `delete from poll_key using s
      where room_id = $1 and poll = ${body} ->> 'poll' and round = (${body} ->> 'round')::int`,
  },
  'webhook.fire': {
    also: `insert into webhook_fire (id, room_id, seq, body) select $2::uuid, $1, seq, ${body} from s`,
  },
}
