import { json } from '@/lib/class/http/answer'
import { localeOf, partOf } from '@/lib/class/http/course'
import { seated } from '@/lib/class/http/route'
import { demandPublished } from '@/lib/class/http/shown'
import { Refusal } from '@/lib/class/refusal'
import { readTeaching } from '@/lib/content/teaching'

/** Which choices of a quiz are right and why: for trainers always, for others once its votes have been shown. */
export const GET = seated(async ({ live, member, query }) => {
  const poll = query.get('quiz') ?? ''
  const { lesson, slug } = partOf(poll)
  await demandPublished(live, member, poll)
  const key = Object.entries((await readTeaching(lesson, localeOf(query))).keys).find(([id]) => id === slug)
  if (key === undefined) throw new Refusal('not-allowed')
  return json(key[1])
})
