import { json } from '@/lib/class/http/answer'
import { seated } from '@/lib/class/http/route'
import { nextSign } from '@/lib/class/rooms/screen-sign'

/** The pictures on the projector, and until when: server milliseconds. */
export const GET = seated(async ({ live, member }) =>
  json({ sign: live.screenSign(member), until: nextSign(Date.now()) }),
)
