import { Children, isValidElement, type ReactNode } from 'react'

const blocks = new Set(['p', 'li', 'pre', 'ul', 'ol', 'br'])

/** The words of what was written in MDX, without their dress; code keeps its back-ticks. */
export function plainWords(node: ReactNode): string {
  const words = (part: ReactNode): string =>
    Children.toArray(part)
      .map((child) => {
        if (typeof child === 'string' || typeof child === 'number') return String(child)
        if (!isValidElement<{ children?: ReactNode }>(child)) return ''
        const inner = words(child.props.children)
        if (child.type === 'code') return `\`${inner.trim()}\``
        return typeof child.type === 'string' && blocks.has(child.type) ? ` ${inner} ` : inner
      })
      .join('')
  return words(node).replace(/\s+/g, ' ').trim()
}
