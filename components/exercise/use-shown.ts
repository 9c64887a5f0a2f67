import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { exchangeAnchor } from '../wire-log/wire-log.client'

/**
 * The exchange that the wire log of this prefix is to show, and how to ask for one. Asked for the same again, the log moves
 * to it again; and the keyboard goes where the eye is taken.
 * @param highlight what a check points at; the last to ask is heard
 */
export function useShown(
  prefix: string,
  highlight: string | undefined,
): [string | undefined, (exchange: string) => void] {
  const [asked, setAsked] = useState({ highlight, shown: highlight })
  if (asked.highlight !== highlight) setAsked({ highlight, shown: highlight })
  const show = useCallback(
    (exchange: string) => {
      setAsked((before) => ({ ...before, shown: undefined }))
      requestAnimationFrame(() => {
        flushSync(() => setAsked((before) => ({ ...before, shown: exchange })))
        const row = document.getElementById(exchangeAnchor(prefix, exchange))
        row?.querySelector('button')?.focus({ preventScroll: true })
      })
    },
    [prefix],
  )
  return [asked.shown, show]
}
