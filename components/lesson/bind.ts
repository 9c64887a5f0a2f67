import { type ComponentType, createElement } from 'react'

/** A part that already knows some of its props; MDX gives the others. */
export function bind<Given extends object, Written extends object>(
  part: ComponentType<Given & Written>,
  given: Given,
) {
  return (written: Written) => createElement(part, { ...written, ...given })
}
