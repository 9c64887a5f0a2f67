'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hasSettled, onFirstTouch } from '../shell/first-touch'
import { Boundary } from '../ui/boundary.client'

interface Props {
  /** As tall as what comes, so that nothing moves when it comes. */
  placeholder: ReactNode
  children: ReactNode
}

/**
 * Renders its children once the reader comes near, and at the latest a moment after they first touch the page: from
 * then on the cable may be pulled.
 */
export function Near({ placeholder, children }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  // After a change of language everything is loaded already: waiting again would only make the page jump.
  const [near, setNear] = useState(hasSettled)
  useEffect(() => {
    if (ref.current === null) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '500px 0px',
    })
    observer.observe(ref.current)
    const forget = onFirstTouch(() => setNear(true))
    return () => {
      observer.disconnect()
      forget()
    }
  }, [])
  return (
    <div ref={ref} data-workbench>
      {near ? <Boundary loading={placeholder}>{children}</Boundary> : placeholder}
    </div>
  )
}
