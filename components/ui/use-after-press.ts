import { useEffect, useRef } from 'react'

/**
 * Puts off what makes the page move until no finger or mouse button is down: what was pressed would move away under it, and
 * the press would miss it.
 */
export function useAfterPress() {
  const press = useRef({ isDown: false, due: [] as (() => void)[] })
  useEffect(() => {
    const { current } = press
    const down = () => {
      current.isDown = true
    }
    const up = () => {
      current.isDown = false
      const due = current.due.splice(0)
      // The click comes after this event, and has to find everything in its place still.
      setTimeout(() => {
        for (const act of due) act()
      })
    }
    addEventListener('pointerdown', down, true)
    addEventListener('pointerup', up, true)
    addEventListener('pointercancel', up, true)
    return () => {
      removeEventListener('pointerdown', down, true)
      removeEventListener('pointerup', up, true)
      removeEventListener('pointercancel', up, true)
    }
  }, [])
  return (act: () => void) => {
    if (press.current.isDown) press.current.due.push(act)
    else act()
  }
}
