import { useEffect, useRef } from 'react'

/**
 * Scrolls a box to its newest row when one arrives, unless the reader scrolled away from the end,
 * and brings a marked row into view.
 */
export function useFollowing(newest: string | undefined, marked: string | undefined) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const note = () => {
      atEnd.current = element.scrollHeight - element.clientHeight - element.scrollTop < 8
    }
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [])
  useEffect(() => {
    if (newest && atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [newest])
  useEffect(() => {
    if (marked) document.getElementById(marked)?.scrollIntoView({ block: 'center' })
  }, [marked])
  return box
}
