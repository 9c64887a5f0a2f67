import { useEffect, useRef } from 'react'
import { type Action, actionOf } from './key-actions'

/** Calls for every key that is the trainer's; says whether it was taken by returning anything but false. */
export function useKeys(onAction: (action: Action) => unknown): void {
  const latest = useRef(onAction)
  useEffect(() => {
    latest.current = onAction
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const { key, ctrlKey, metaKey, altKey } = event
      if (event.defaultPrevented) return
      const action = actionOf({ key, ctrlKey, metaKey, altKey, target })
      if (action === undefined || latest.current(action) === false) return
      event.preventDefault()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}
