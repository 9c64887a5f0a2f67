// Shown by a request that carries its token in the query, where every log on the way keeps it.
import type { Exchange } from '@/mocks/wire-log'
import { type Detector, isGood, sentBy, shownBy, wasPutRight } from '../misconception'

const tokenName = /^(access[-_]?)?token$|^authorization$|^bearer$|^api[-_]?key$/i

function carriesToken({ request }: Exchange): boolean {
  if (!URL.canParse(request.url)) return false
  return [...new URL(request.url).searchParams.keys()].some((name) => tokenName.test(name))
}

export const detector: Detector = (evidence) => {
  const sent = sentBy(evidence)
  const isRight = (later: Exchange) => isGood(later) && !carriesToken(later)
  return shownBy(sent.find((one) => carriesToken(one) && !wasPutRight(sent, one, isRight)))
}
