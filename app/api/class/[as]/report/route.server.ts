import { json } from '@/lib/class/http/answer'
import { csvOf } from '@/lib/class/http/csv'
import { seated } from '@/lib/class/http/route'

/** What is left of the class when it is over: `?format=csv` as a file for a spreadsheet, else JSON. */
export const GET = seated(async ({ live, member, query }) => {
  const report = await live.report(member)
  return query.get('format') === 'csv' ? csvOf(report) : json(report)
})
