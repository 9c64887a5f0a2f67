import { leaveSeat } from '@/lib/class/http/leaving'
import { answered } from '@/lib/class/http/route'

/** This browser forgets its seat; the room keeps what was done in it. */
export const POST = (request: Request, { params }: { params: Promise<{ as: string }> }) =>
  answered(async () => leaveSeat(request, (await params).as))
