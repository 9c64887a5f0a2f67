'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useLayoutEffect } from 'react'
import { applyTheme, themeKey } from './theme-script'

/** There is no layout on the server, and React says so when asked for it there. */
const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect

/**
 * Marks the page as answering to input; tests wait for this and for nothing else. It stands last in every page, not
 * in the layout, because React may make the layout answer before what the page holds. A change of language renders
 * `<html>` anew, without what was put on it by hand.
 */
export function Ready() {
  const path = usePathname()
  useBeforePaint(() => {
    if (path) applyTheme(themeKey)
  }, [path])
  useEffect(() => {
    document.documentElement.dataset.ready = 'true'
  }, [])
  return null
}
