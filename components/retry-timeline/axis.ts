const minute = 60_000
const hour = 60 * minute

/** The last moment of the axis: a week after the first event, in ms like all moments here. */
export const axisEnd = 168 * hour

export type Scale = 'log' | 'linear'

/** From here on a logarithmic axis is no longer nearly even. */
const bend = 10 * minute

/** Where a moment lies: 0 at the left, 1 at the right end; what comes later stays at the end. */
export function partOf(moment: number, scale: Scale): number {
  const inside = Math.min(Math.max(0, moment), axisEnd)
  return scale === 'linear' ? inside / axisEnd : Math.log1p(inside / bend) / Math.log1p(axisEnd / bend)
}

/** The moment that lies there, to the minute. */
export function momentAt(part: number, scale: Scale): number {
  const inside = Math.min(1, Math.max(0, part))
  const ms = scale === 'linear' ? inside * axisEnd : bend * Math.expm1(inside * Math.log1p(axisEnd / bend))
  return Math.round(ms / minute) * minute
}

/** How far an arrow key goes from here: about as far everywhere as it looks on a logarithmic axis. */
function strideAt(moment: number): number {
  if (moment < hour) return 5 * minute
  if (moment < 6 * hour) return 15 * minute
  return moment < 24 * hour ? hour : 3 * hour
}

/** The moment `steps` of an arrow key away; on the way back the same moments as on the way there. */
export function stepped(moment: number, steps: number): number {
  let at = moment
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    const stride = strideAt(steps > 0 ? at : at - 1)
    at = steps > 0 ? (Math.floor(at / stride) + 1) * stride : (Math.ceil(at / stride) - 1) * stride
  }
  return Math.min(axisEnd, Math.max(0, at))
}

/** Moments that the axis names, fewer where there is no room. */
export function axisMarks(scale: Scale, wide: boolean): number[] {
  const even = [0, 24, 48, 72, 96, 120, 144, 168]
  const stretched = [0, 0.5, 2, 6, 24, 72, 168]
  const hours = scale === 'linear' ? even : stretched
  return hours.filter((_, i) => wide || i % 2 === 0).map((one) => one * hour)
}

/** When the events happen: close together at first, so that short outages show something too. */
export const eventAts: readonly number[] = [
  0, 2, 15, 60, 180, 360, 600, 960, 1440, 2040, 2760, 3600, 4320,
].map((minutes) => minutes * minute)
