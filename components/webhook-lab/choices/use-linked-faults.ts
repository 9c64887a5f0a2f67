import { useEffect, useState } from 'react'
import type { Lab } from '../use-lab'
import { faultsModule } from './faults-module'
import { labQueryOf } from './lab-address'

/** Switches on the faults of the link that the page was opened with. @returns the parts of it that could not be read */
export function useLinkedFaults(
  id: string,
  { session }: Lab,
): { linked: boolean; unread: readonly string[] } {
  const [found, setFound] = useState<{ linked: boolean; unread: readonly string[] }>({
    linked: false,
    unread: [],
  })
  useEffect(() => {
    const query = labQueryOf(location.search, id)
    // What was chosen since, before a change of language say, stands.
    if (query === undefined || session.get().faults.faults.length > 0) return
    faultsModule().then(
      ({ readFaultLink }) => {
        const { state, unread } = readFaultLink(query)
        setFound({ linked: true, unread: unread.map(({ part }) => part) })
        return session.chooseFaults(state)
      },
      () => undefined,
    )
  }, [id, session])
  return found
}
