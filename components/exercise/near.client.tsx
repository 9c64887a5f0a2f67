'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hasSettled, onFirstTouch } from '../shell/first-touch'
import { Boundary } from '../ui/boundary.client'

interface Props {
  /** As tall as what comes, so that nothing moves when it comes. */
  placeholder: ReactNode
  children: ReactNode
}

/** Longer than code takes to arrive; what could not be had must not hold up the rest. */
const patienceMs = 10_000

function Arrived({ tell }: { tell: () => void }) {
  useEffect(tell, [tell])
  return null
}

/**
 * Renders its children once the reader comes near, and at the latest a moment after they first touch the page: from
 * then on the cable may be pulled.
 */
export function Near({ placeholder, children }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  // After a change of language everything is loaded already: waiting again would only make the page jump.
  const [near, setNear] = useState(hasSettled)
  const arrival = useRef({ isHere: false, tell: () => {} })
  const [arrived] = useState(() => () => {
    arrival.current.isHere = true
    arrival.current.tell()
  })
  useEffect(() => {
    if (ref.current === null) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '500px 0px',
    })
    observer.observe(ref.current)
    // Done once they are mounted, so that what they in turn leave for the first touch waits in the same line.
    const forget = onFirstTouch(() => {
      setNear(true)
      if (arrival.current.isHere) return undefined
      return new Promise<void>((resolve) => {
        arrival.current.tell = resolve
        setTimeout(resolve, patienceMs)
      })
    })
    return () => {
      observer.disconnect()
      forget()
    }
  }, [])
  return (
    <div ref={ref} data-workbench>
      {near ? (
        <Boundary loading={placeholder}>
          {children}
          <Arrived tell={arrived} />
        </Boundary>
      ) : (
        placeholder
      )}
    </div>
  )
}
