import { openRoom, roomBody } from '@/lib/class/http/opening'
import { knocking } from '@/lib/class/http/route'

/** A new room, and the trainer's seat in it. */
export const POST = knocking(roomBody, openRoom)
