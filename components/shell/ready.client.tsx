'use client'
import { useEffect } from 'react'

/** Marks the page as answering to input; tests wait for this and for nothing else. */
export function Ready() {
  useEffect(() => {
    document.documentElement.dataset.ready = 'true'
  }, [])
  return null
}
