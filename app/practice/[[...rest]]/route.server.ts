import { answerOutside } from '@/lib/outside/next-route'

export const dynamic = 'force-dynamic'

/** The practice API over a real socket: /practice/{workspace}/{host}/{path}. */
export {
  answerOutside as DELETE,
  answerOutside as GET,
  answerOutside as HEAD,
  answerOutside as OPTIONS,
  answerOutside as PATCH,
  answerOutside as POST,
  answerOutside as PUT,
}
