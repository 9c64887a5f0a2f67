import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'
import { signTurn } from '@/lib/class/http/sign-turn'

/** The pictures on the projector, and until when: server milliseconds. */
export const GET = seated(async ({ live, member }) =>
  json({ sign: live.screenSign(member), until: signTurn(Date.now()) }),
)
