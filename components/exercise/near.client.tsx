'use client'
import { Component, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { hasSettled, onFirstTouch } from './first-touch'

interface Props {
  /** As tall as what comes, so that nothing moves when it comes. */
  placeholder: ReactNode
  /** Shown when it cannot be loaded or breaks; `retry` tries again. */
  broken: (retry: () => void) => ReactNode
  children: ReactNode
}

/**
 * Renders its children once the reader comes near, and at the latest a moment after they first touch the page: from
 * then on the cable may be pulled. Whatever breaks inside stays inside.
 */
export function Near({ placeholder, broken, children }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  // After a change of language everything is loaded already: waiting again would only make the page jump.
  const [near, setNear] = useState(hasSettled)
  const [tries, setTries] = useState(0)
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
    <div ref={ref}>
      {near ? (
        <Boundary key={tries} fallback={broken(() => setTries(tries + 1))}>
          <Suspense fallback={placeholder}>{children}</Suspense>
        </Boundary>
      ) : (
        placeholder
      )}
    </div>
  )
}

/** One per island: a broken exercise never takes the prose down. */
class Boundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
