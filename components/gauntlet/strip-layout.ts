// Where everything stands in the picture of an hour, in pixels.
import type { PlannedFault } from '@/mocks/webhooks/gauntlet/plan'
import type { HourPiece } from './hour-tally'

export interface Bar {
  id: string
  x: number
  y: number
  width: number
  height: number
}

export interface FaultBar {
  /** Place in the plan: a fault may come twice. */
  place: number
  fault: string
  /** Of its name; the bar hangs below. */
  y: number
  x: number
  width: number
}

export interface StripLayout {
  happened: Bar[]
  taken: Bar[]
  /** Below the line: another answer, and under that no answer. */
  refused: Bar[]
  unanswered: Bar[]
  forgedRefused: Bar[]
  forgedTaken: Bar[]
  faults: FaultBar[]
  /** How far the hour has come. */
  nowX: number
  height: number
}

/** Base lines of the lanes: bars stand on them, what was not taken hangs from them. */
export const baseLines = { happened: 44, deliveries: 106, forged: 166, faults: 196 } as const
const tall = { happened: 26, up: 36, down: 24, forged: 8 }
const faultRow = 22

/** Something that happened is never too little to be seen. */
const least = 2

type Counts = 'happened' | 'taken' | 'refused' | 'unanswered'

export function stripLayout(
  pieces: readonly HourPiece[],
  faults: readonly PlannedFault[],
  { length, elapsed, width }: { length: number; elapsed: number; width: number },
): StripLayout {
  const x = (ms: number) => (Math.min(length, Math.max(0, ms)) / length) * width
  const inHour = pieces.filter(({ to }) => to !== undefined)
  const most = (count: (piece: HourPiece) => number) => Math.max(1, ...inHour.map(count))
  const tallestHappened = most(({ happened }) => happened)
  const tallest = most(({ taken, refused, unanswered }) => Math.max(taken, refused + unanswered))
  const sized = (count: number, all: number, room: number) => Math.max(least, (count / all) * room)
  const bars = (what: Counts, size: (piece: HourPiece) => number, top: (piece: HourPiece) => number) =>
    inHour
      .filter((piece) => piece[what] > 0)
      .map((piece): Bar => {
        const [left, right] = [x(piece.from), x(piece.to ?? length)]
        const box = { x: left, width: Math.max(1, right - left - 1), y: top(piece), height: size(piece) }
        return { id: `${what} ${piece.from}`, ...box }
      })
  const happenedSize = ({ happened }: HourPiece) => sized(happened, tallestHappened, tall.happened)
  const takenSize = ({ taken }: HourPiece) => sized(taken, tallest, tall.up)
  const refusedSize = ({ refused }: HourPiece) => sized(refused, tallest, tall.down)
  const marks = (what: 'forgedRefused' | 'forgedTaken') =>
    inHour
      .filter((piece) => piece[what] > 0)
      .map(({ from }) => {
        const box = { x: x(from), y: baseLines.forged - tall.forged, width: tall.forged, height: tall.forged }
        return { id: `${what} ${from}`, ...box }
      })
  return {
    happened: bars('happened', happenedSize, (piece) => baseLines.happened - happenedSize(piece)),
    taken: bars('taken', takenSize, (piece) => baseLines.deliveries - takenSize(piece)),
    refused: bars('refused', refusedSize, () => baseLines.deliveries + 1),
    unanswered: bars(
      'unanswered',
      ({ unanswered }) => sized(unanswered, tallest, tall.down),
      (piece) => baseLines.deliveries + 1 + (piece.refused > 0 ? refusedSize(piece) : 0),
    ),
    forgedRefused: marks('forgedRefused'),
    forgedTaken: marks('forgedTaken'),
    faults: faultBars(faults, elapsed, length, x),
    nowX: x(elapsed),
    height: baseLines.faults + faults.length * faultRow + 4,
  }
}

/** In the order they come; what is still on ends where the hour has come to. */
function faultBars(
  faults: readonly PlannedFault[],
  elapsed: number,
  length: number,
  x: (ms: number) => number,
): FaultBar[] {
  return faults
    .map((fault, place) => ({ ...fault, place }))
    .sort((a, b) => a.from - b.from || a.place - b.place)
    .flatMap(({ fault, from, until = length, place }, row) => {
      if (from > elapsed) return []
      const y = baseLines.faults + row * faultRow
      const width = Math.max(least, x(Math.min(until, elapsed)) - x(from))
      return [{ place, fault, y, x: x(from), width }]
    })
}
