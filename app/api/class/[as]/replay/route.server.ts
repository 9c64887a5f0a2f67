import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'

/** The class to go through again, for those who were not there: nothing about anybody. */
export const GET = seated(async ({ live, member }) => json(await live.replay(member)))
