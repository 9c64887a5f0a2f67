import { type RefObject, useEffect, useRef } from 'react'

/** What was drawn last, for functions that stay the same: a new function would draw every wire anew. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
