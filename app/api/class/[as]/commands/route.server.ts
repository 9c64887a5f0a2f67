import { z } from 'zod'
import { json } from '@/lib/class/http/answer'
import { seatedPost } from '@/lib/class/http/route'

/** Every command of every role: the class itself says who may do what. */
export const POST = seatedPost(z.unknown(), async ({ live, member }, command) =>
  json(await live.perform(member, command)),
)
