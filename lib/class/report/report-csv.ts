// A report as a table for a spreadsheet: one row for each learner, by RFC 4180, and nothing in it that a spreadsheet would run.
import type { ClassReport, LearnerReport } from '@/lib/live/class-report'

type Cell = string | number | null

/** A spreadsheet takes what begins like this for a formula. */
const formula = /^[=+\-@\t\r]/

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = cell ?? ''
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())

interface Column {
  title: string
  of(learner: LearnerReport): Cell
}

function columnsOf({ exercises, polls, fires }: ClassReport): Column[] {
  const named = polls.filter(({ anonymous }) => !anonymous)
  return [
    { title: 'name', of: ({ name }) => name },
    { title: 'joined', of: ({ joined }) => moment(joined) },
    { title: 'last seen', of: ({ lastSeen }) => moment(lastSeen) },
    { title: 'minutes present', of: ({ minutes }) => minutes },
    { title: 'hands raised', of: ({ hands }) => hands },
    { title: 'questions', of: ({ questions }) => questions },
    ...exercises.map(({ id }) => ({ title: id, of: ({ progress }: LearnerReport) => progress[id] ?? null })),
    ...named.map(({ poll, round, votes }) => ({
      title: `${poll} (${round})`,
      of: ({ id }: LearnerReport) => votes?.[id] ?? null,
    })),
    ...fires.map(({ event, at, receipts }) => ({
      title: `${event} ${moment(at)}`,
      of: ({ id }: LearnerReport) => {
        const own = receipts.filter(({ member }) => member === id)
        return own.length === 0 ? null : `${own.filter(({ right }) => right).length} of ${own.length}`
      },
    })),
  ]
}

/** Beginning with the mark by which spreadsheets know UTF-8. */
export function reportCsv(report: ClassReport): string {
  const columns = columnsOf(report)
  const rows: Cell[][] = [
    columns.map(({ title }) => title),
    ...report.learners.map((learner) => columns.map(({ of }) => of(learner))),
  ]
  return `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`
}
