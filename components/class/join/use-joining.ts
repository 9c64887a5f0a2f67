import { useLocale } from 'next-intl'
import { useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'
import { join, knock } from '@/lib/live/knock'
import { positionOf, type Snapshot } from '@/lib/live/room-scene'
import { tidyCode } from './class-code'
import { rememberSeat } from './remembered-seat'

interface Joining {
  ticket?: string
  busy: boolean
  error?: unknown
}

/** Where a learner of this class should be now. */
async function placeNow(): Promise<string> {
  const { scene } = await fetchJson<Snapshot>('/api/class/learner/scene')
  return `/class/learn/${positionOf(scene)?.lesson}`
}

/** From a code to a ticket, from a ticket and a name to a seat, and then to the class. */
export function useJoining() {
  const locale = useLocale()
  const [state, setState] = useState<Joining>({ busy: false })
  /** What fails leaves the ticket as it is: a refused name does not cost the code. */
  const attempt = async (act: () => Promise<Partial<Joining>>) => {
    setState(({ ticket }) => ({ ticket, busy: true }))
    try {
      const made = await act()
      setState((before) => ({ ...before, ...made, busy: made.ticket === undefined }))
    } catch (error) {
      setState((before) => ({ ...before, error, busy: false }))
    }
  }
  return {
    ...state,
    knockWith: (code: string, sign: number[]) =>
      attempt(() => knock(tidyCode(code), sign.length > 0 ? sign : undefined)),
    joinAs: (name: string) =>
      attempt(async () => {
        await join(state.ticket ?? '', name)
        rememberSeat('learner', true)
        location.assign(`/${locale}${await placeNow()}`)
        return {}
      }),
    startAgain: () => setState({ busy: false }),
  }
}
