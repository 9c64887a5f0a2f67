'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RefusedCode } from '@/lib/live/refused'
import { lengthOf } from '@/lib/live-wall/report-figures'
import { Button } from '../../ui/button'
import { Asked } from './asked.client'
import { Attendance } from './attendance.client'
import { Downloads } from './downloads.client'
import { Fired } from './fired.client'
import { PollResults } from './poll-results.client'
import { Results } from './results.client'
import { StepTimes } from './step-times.client'
import { useClock, useDay } from './use-clock'
import { type ReportRead, useReport } from './use-report'

/** As the engine keeps a class unless its operator says otherwise. */
const keptDays = 30

const told = ['not-a-member', 'not-allowed', 'room-ended', 'unavailable', 'unreachable'] as const
const isTold = (code: RefusedCode): code is (typeof told)[number] =>
  (told as readonly string[]).includes(code)

/** What is left of a class: seen by its trainers only, a day long; the files are theirs. */
export function ReportDesk() {
  const t = useTranslations('classReport')
  const { read, refused, again } = useReport()
  if (refused !== undefined)
    return (
      <div className="mt-6">
        <p role="alert" className="max-w-prose">
          {t(`refused.${isTold(refused) ? refused : 'failed'}`)}
        </p>
        <Button className="mt-3" onClick={again}>
          {t('again')}
        </Button>
      </div>
    )
  if (read === undefined)
    return (
      <p role="status" className="mt-6 text-muted">
        {t('loading')}
      </p>
    )
  return <Report read={read} />
}

function Report({ read }: { read: ReportRead }) {
  const t = useTranslations('classReport')
  const format = useFormatter()
  const [clock, day] = [useClock(), useDay()]
  const { report, names } = read
  const { made, started, ended, learners } = report
  const minutes = lengthOf(report, Date.now())
  return (
    <div data-report>
      <p className="mt-4 text-lg font-semibold">{report.lessons.map(names.lesson).join(' · ')}</p>
      <p className="mt-1">
        {day(started ?? made)}
        {started === null ? '' : `, ${clock(started)}–${ended === null ? '…' : clock(ended)}`} ·{' '}
        {t('learners', { count: learners.length })}
        {minutes === undefined ? '' : ` · ${t('minutes', { minutes: format.number(Math.round(minutes)) })}`}
      </p>
      {ended === null ? <p className="mt-1 font-semibold text-warn">{t('goesOn')}</p> : null}
      <Downloads day={new Date(started ?? made).toISOString().slice(0, 10)} />
      <Attendance report={report} />
      <Results read={read} />
      <StepTimes read={read} />
      <PollResults read={read} />
      <Fired read={read} />
      <Asked questions={report.questions} />
      <p className="mt-8 max-w-prose text-sm text-muted">
        {t('kept', { days: keptDays, day: day((ended ?? Date.now()) + keptDays * 86_400_000) })}
      </p>
    </div>
  )
}
