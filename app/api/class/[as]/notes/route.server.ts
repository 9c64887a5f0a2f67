import { json } from '@/lib/class/http/answer'
import { lessonOf, localeOf } from '@/lib/class/http/course'
import { seated } from '@/lib/class/http/route'
import { demand } from '@/lib/class/rooms/member'
import { readTeaching } from '@/lib/content/teaching'

/** A lesson's notes and minutes, step by step, for those who teach it. */
export const GET = seated(async ({ member, query }) => {
  demand(member, 'notes.read')
  const { notes } = await readTeaching(lessonOf(query.get('lesson')), localeOf(query))
  return json({ steps: notes })
})
