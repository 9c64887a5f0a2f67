'use client'
import { useEffect, useState } from 'react'

/** Loads the practice world as an exercise does, and nothing else of ours. */
export function WorldWeight() {
  const [count, setCount] = useState<number>()
  useEffect(() => {
    void import('@/mocks/world').then(({ createWorld }) =>
      setCount(createWorld().table('contact').all().length),
    )
  }, [])
  return <output>{count}</output>
}
