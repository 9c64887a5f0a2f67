// The two kinds of route a class has: for whoever knocks, and for whoever has a seat.
import type { z } from 'zod'
import type { LiveClass } from '../open-class'
import { Refusal } from '../refusal'
import type { Member } from '../rooms/member'
import { theClass } from '../the-class'
import { answerTo } from './answer'
import { fitting, readJson } from './body'
import { demandSameOrigin } from './origin'
import { isSeat, type Seat, seatOf, tokenOf } from './seats'

export interface Knocking {
  request: Request
  live: LiveClass
}

export interface Seated extends Knocking {
  seat: Seat
  member: Member
  query: URLSearchParams
}

/** What Next hands to a route below `[as]`. */
interface Context {
  params: Promise<{ as: string }>
}

const nobody = new Refusal('not-a-member')

export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    return answerTo(error)
  }
}

async function takeSeat(request: Request, as: string): Promise<Seated> {
  demandSameOrigin(request)
  if (!isSeat(as)) throw nobody
  const token = tokenOf(request, as)
  // Without one there is nothing to look up, and no class is opened for it.
  if (token === '') throw nobody
  const live = await theClass()
  const member = await live.memberOf(token)
  if (seatOf(member.role) !== as) throw nobody
  return { request, live, seat: as, member, query: new URL(request.url).searchParams }
}

/** For everybody: the body is checked before a class is opened for it. */
export const knocking =
  <Schema extends z.ZodType>(
    schema: Schema,
    work: (at: Knocking, body: z.infer<Schema>) => Promise<Response>,
  ) =>
  (request: Request): Promise<Response> =>
    answered(async () => {
      demandSameOrigin(request)
      const body = fitting(schema, await readJson(request))
      return work({ request, live: await theClass() }, body)
    })

/** A GET of somebody who has a seat. */
export const seated =
  (work: (at: Seated) => Promise<Response>) =>
  (request: Request, { params }: Context): Promise<Response> =>
    answered(async () => work(await takeSeat(request, (await params).as)))

/** A POST of somebody who has a seat. */
export const seatedPost =
  <Schema extends z.ZodType>(
    schema: Schema,
    work: (at: Seated, body: z.infer<Schema>) => Promise<Response>,
  ) =>
  (request: Request, { params }: Context): Promise<Response> =>
    answered(async () => {
      const at = await takeSeat(request, (await params).as)
      return work(at, fitting(schema, await readJson(request)))
    })
