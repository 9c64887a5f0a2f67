'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

interface Props {
  /** The server's milliseconds. */
  until: number
  /** The server's clock. */
  now: () => number
}

const twoDigits = (n: number) => String(n).padStart(2, '0')

/** Minutes and seconds that are left, by the server's clock; that time is up is said once. */
export function ClassTimer({ until, now }: Props) {
  const t = useTranslations('classLesson')
  const [left, setLeft] = useState<number>()
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((until - now()) / 1000)))
    look()
    const timer = setInterval(look, 500)
    return () => clearInterval(timer)
  }, [until, now])
  if (left === undefined) return null
  return (
    <p className={`text-sm font-semibold ${left <= 10 ? 'text-warn' : ''}`}>
      <span role="timer" aria-label={t('timer.label')} className="font-mono tabular-nums">
        {Math.floor(left / 60)}:{twoDigits(left % 60)}
      </span>
      <span role="status" className={left === 0 ? 'ml-2' : 'sr-only'}>
        {left === 0 ? t('timer.over') : ''}
      </span>
    </p>
  )
}
