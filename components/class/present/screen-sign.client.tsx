'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'

interface Sign {
  sign: number[]
  /** Server milliseconds until which it is shown. */
  until: number
}

/** How often the pictures change. */
const turn = 15_000

/** Four pictures that say: whoever taps them sees this wall. */
export function ScreenSign({ pictures }: { pictures: readonly string[] }) {
  const t = useTranslations('classPresent.screen')
  const [sign, setSign] = useState<number[]>([])
  useEffect(() => {
    let over = false
    const ask = () =>
      fetchJson<Sign>('/api/class/screen/sign').then(
        (found) => over || setSign(found.sign),
        () => {},
      )
    void ask()
    const timer = setInterval(ask, turn / 3)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [])
  if (sign.length === 0) return null
  return (
    <p className="text-lg text-muted">
      {t('sign')} <span className="ml-2 text-2xl">{sign.map((place) => pictures[place]).join(' ')}</span>
    </p>
  )
}
