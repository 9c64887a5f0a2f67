import { useEffect, useState } from 'react'
import type { Lab } from '../use-lab'

/** Real ms between two looks at a running clock. */
const look = 200

/** The practice world's time now, kept up to date while its clock runs. */
export function useVirtualNow({ session, pace, now }: Lab): number {
  const [, setLook] = useState(0)
  useEffect(() => {
    if (pace === 0) return
    const timer = setInterval(() => setLook((before) => before + 1), look)
    return () => clearInterval(timer)
  }, [pace])
  // State lags behind a running clock by a batch; the clock itself never does.
  return pace === 0 ? now : session.world.clock.now()
}
