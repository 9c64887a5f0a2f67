// Promises the Webhooks log of several plays: a row per call with the result it set and what failed on the way, and rows for the rest.
import type { FlowEvent, FlowResult, Play, WebhookCalled } from './flow'

export type FlowFailure = Extract<FlowEvent, { kind: 'error' }>

interface Place {
  /** Unique in the log. */
  key: string
  /** Counted from 1, oldest first. */
  play: number
}

export type LogRow =
  | (Place & {
      kind: 'call'
      call: WebhookCalled
      result?: FlowResult
      exit?: string
      errors: readonly FlowFailure[]
    })
  | (Place & { kind: 'result'; card: string; result: FlowResult })
  | (Place & { kind: 'error'; card: string; error: FlowFailure })

/** In the order in which it happened. What fails while a call is made ready belongs to that call. */
export const logRows = (plays: readonly Play[]): LogRow[] =>
  plays.flatMap(({ events }, index) => rowsOf(events, index + 1))

function rowsOf(events: readonly FlowEvent[], play: number): LogRow[] {
  const rows: LogRow[] = []
  let errors: FlowFailure[] = []
  const leaveErrors = () => {
    for (const error of errors) rows.push({ ...place(), kind: 'error', card: error.card, error })
    errors = []
  }
  const place = (): Place => ({ key: `${play}-${rows.length}`, play })
  for (const event of events) {
    const last = rows.at(-1)
    if (event.kind === 'error') {
      if (last?.kind === 'call' && last.call.card === event.card && !last.result && errors.length === 0)
        rows[rows.length - 1] = { ...last, errors: [...last.errors, event] }
      else errors.push(event)
    } else if (event.kind === 'called') {
      const own = errors.filter(({ card }) => card === event.call.card)
      errors = errors.filter(({ card }) => card !== event.call.card)
      leaveErrors()
      rows.push({ ...place(), kind: 'call', call: event.call, errors: own })
    } else if (
      event.kind === 'result' &&
      last?.kind === 'call' &&
      last.call.card === event.card &&
      !last.result
    )
      rows[rows.length - 1] = { ...last, result: event.result }
    else if (event.kind === 'result') {
      leaveErrors()
      rows.push({ ...place(), kind: 'result', card: event.card, result: event.result })
    } else if (
      event.kind === 'branched' &&
      last?.kind === 'call' &&
      last.call.card === event.card &&
      !last.exit
    )
      rows[rows.length - 1] = { ...last, exit: event.category }
    else leaveErrors()
  }
  leaveErrors()
  return rows
}
