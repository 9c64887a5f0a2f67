// A class's report as a file to download.
import type { ClassReport } from '@/lib/live/class-report'
import { reportCsv } from '../report/report-csv'

const dayOf = ({ started, made }: ClassReport) => new Date(started ?? made).toISOString().slice(0, 10)

export const csvOf = (report: ClassReport): Response =>
  new Response(reportCsv(report), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="class-${dayOf(report)}.csv"`,
    },
  })
