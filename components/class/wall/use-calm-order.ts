import { useEffect, useRef, useState } from 'react'

/** An eye can follow tiles that change their colour at once, but not tiles that change places four times a second. */
const every = 2_000

interface Named {
  id: string
}

const idsOf = (items: readonly Named[]): string[] => items.map(({ id }) => id)
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, index) => id === b[index])

/**
 * The items in an order that changes seldom: what is new stands last until then.
 * @param held not at all, while somebody aims at one
 */
export function useCalmOrder<Item extends Named>(items: readonly Item[], held: boolean): readonly Item[] {
  const [order, setOrder] = useState(() => idsOf(items))
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  }, [items])
  useEffect(() => {
    if (held) return
    const timer = setInterval(() => {
      const wanted = idsOf(latest.current)
      setOrder((before) => (isSame(before, wanted) ? before : wanted))
    }, every)
    return () => clearInterval(timer)
  }, [held])
  const place = new Map(order.map((id, index) => [id, index]))
  return [...items].sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length))
}
