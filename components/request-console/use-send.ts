import { useRef, useState } from 'react'
import type { Exchange } from '@/mocks/wire-log'

/** One request at a time: a second send while the first is under way does nothing. */
export function useSend(send: (request: Request) => Promise<Exchange>, kept: Exchange | undefined) {
  const [sent, setSent] = useState<Exchange>()
  const [state, setState] = useState<'idle' | 'sending' | 'done' | 'broken'>('idle')
  const busy = useRef(false)

  const go = async (request: Request) => {
    if (busy.current) return
    busy.current = true
    setState('sending')
    try {
      setSent(await send(request))
      setState('done')
    } catch {
      // A practice world that throws is our mistake, not the learner's: the response part says so.
      setState('broken')
    } finally {
      busy.current = false
    }
  }
  return { exchange: sent ?? kept, state, go }
}
