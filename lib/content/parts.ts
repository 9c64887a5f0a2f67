// Finds the parts in a lesson's text that have checks of their own, so that the course map can count them.
import type { Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { type CheckedPart, isCheckedPart } from '@/lib/practice/part-checks'

export interface LessonPart {
  name: CheckedPart
  /** Slug, unique in the lesson. */
  id: string
}

function idOf({ name, attributes, position }: MdxJsxFlowElement): string {
  const attribute = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id')
  if (typeof attribute?.value === 'string') return attribute.value
  throw new Error(`line ${position?.start.line}: <${name}> has no id; write it out, as in id="first"`)
}

/**
 * A remark plugin that changes nothing.
 * @param onPart told each part in order
 */
export const remarkParts = (onPart: (part: LessonPart) => void) => () => (tree: Root) => {
  const seen = new Set<string>()
  visit(tree, 'mdxJsxFlowElement', (element: MdxJsxFlowElement) => {
    if (!isCheckedPart(element.name)) return
    const id = idOf(element)
    if (seen.has(id)) throw new Error(`the part id "${id}" stands twice`)
    seen.add(id)
    onPart({ name: element.name, id })
  })
}
