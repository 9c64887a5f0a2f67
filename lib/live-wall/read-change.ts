// Reads what the server says has changed on the wall; whatever came from learners' browsers may be of the wrong shape.
import type { DeliveryReport } from '../live/fired'
import { readShown } from './shown-request'
import type {
  Delivery,
  Detail,
  FireOnWall,
  Hand,
  PollVotes,
  ProgressState,
  Pulse,
  Question,
  SharedRequest,
} from './wall'

export interface WallChange {
  at: number
  /** Not all fitted into it. */
  more: boolean
  members: { id: string; name: string }[]
  progress: { member: string; step: string; state: ProgressState; detail: Detail }[]
  present: string[]
  hands: Hand[]
  questions: Question[]
  requests: SharedRequest[]
  fires: FireOnWall[]
  deliveries: Delivery[]
  pulse: Pulse
  votes: PollVotes[]
}

type Raw = Record<string, unknown>

const rowsOf = (value: unknown): Raw[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const object = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {})

/** Names of checks and cards: short, and not without end. */
const names = (value: unknown): string[] | undefined =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string' && one.length <= 80).slice(0, 30)
    : undefined

export function readDetail(given: unknown): Detail {
  const { passed, failing, beliefs, runs } = object(given)
  return {
    ...(names(passed) && { passed: names(passed) }),
    ...(names(failing) && { failing: names(failing) }),
    ...(names(beliefs) && { beliefs: names(beliefs) }),
    ...(typeof runs === 'number' && { runs }),
  }
}

function receiptOf(given: unknown): DeliveryReport['receipt'] {
  const { status, milliseconds, verified, effects } = object(given)
  return {
    status: number(status),
    milliseconds: number(milliseconds),
    ...(typeof verified === 'boolean' && { verified }),
    ...(typeof effects === 'number' && { effects }),
  }
}

const states: readonly string[] = ['working', 'failing', 'done', 'stuck']
const isState = (value: unknown): value is ProgressState => states.includes(text(value))

function fireOf(row: Raw): FireOnWall {
  const body = object(row.body)
  const sends = rowsOf(row.sends ?? body.sends).map(({ after, fault }) => ({
    after: number(after),
    ...(typeof fault === 'string' && { fault }),
  }))
  return { fire: text(row.fire ?? row.id), event: text(row.event ?? body.event), sends, at: number(row.at) }
}

export function readVotes(given: unknown): PollVotes {
  const { poll, round, totals, voters } = object(given)
  const counts = Object.entries(object(totals)).map(([choice, count]) => [choice, number(count)])
  return {
    poll: text(poll),
    round: number(round),
    totals: Object.fromEntries(counts),
    voters: number(voters),
  }
}

export function readChange(given: unknown): WallChange {
  const raw = object(given)
  const { slower, fine, faster } = object(raw.pace)
  return {
    at: number(raw.at),
    more: raw.more === true,
    members: rowsOf(raw.members).map(({ id, name }) => ({ id: text(id), name: text(name) })),
    progress: rowsOf(raw.progress).flatMap(({ member, step, state, detail }) =>
      isState(state) ? [{ member: text(member), step: text(step), state, detail: readDetail(detail) }] : [],
    ),
    present: Array.isArray(raw.present) ? raw.present.map(text) : [],
    hands: rowsOf(raw.hands).map(({ member, step, note, shown, at }) => ({
      ...{
        member: text(member),
        step: text(step),
        note: text(note),
        shown: readShown(shown),
        at: number(at),
      },
    })),
    questions: rowsOf(raw.questions).map((row) => ({
      id: text(row.id),
      text: text(row.text),
      at: number(row.at),
    })),
    requests: rowsOf(raw.requests).flatMap(({ member, step, request }) => {
      const shown = readShown(request)
      return shown ? [{ member: text(member), step: text(step), request: shown }] : []
    }),
    fires: rowsOf(raw.fires).map(fireOf),
    deliveries: rowsOf(raw.deliveries).map(({ fire, member, n, attempt, receipt }) => ({
      ...{ fire: text(fire), member: text(member), n: number(n), attempt: number(attempt) },
      receipt: receiptOf(receipt),
    })),
    votes: rowsOf(raw.votes).map(readVotes),
    pulse: { slower: number(slower), fine: number(fine), faster: number(faster) },
  }
}
