// Turns every level-2 heading of a lesson into a step: a section for a reader, a screen for a trainer.
import type { Heading, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { toString as textOf } from 'mdast-util-to-string'

export interface Step {
  /** Slug, the same in every language. */
  id: string
  title: string
}

/** `## Predict first [#predict]`: the id is written, because a translated title cannot give the same one. */
const titleWithId = /^(.*\S)\s*\[#([a-z]+(?:-[a-z]+)*)\]$/

function stepOf(heading: Heading): Step {
  const text = textOf(heading)
  const [, title, id] = titleWithId.exec(text) ?? []
  if (title === undefined || id === undefined) {
    throw new Error(
      `line ${heading.position?.start.line}: the step "${text}" has no id; write it behind the title, as in "## ${text} [#predict]"`,
    )
  }
  return { id, title }
}

const asElement = (step: Step): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name: 'Step',
  attributes: [
    { type: 'mdxJsxAttribute', name: 'id', value: step.id },
    { type: 'mdxJsxAttribute', name: 'title', value: step.title },
  ],
  children: [],
})

/**
 * A remark plugin that wraps each level-2 heading and what follows it in `<Step id title>`.
 * @param onStep told each step in order
 */
export const remarkSteps = (onStep: (step: Step) => void) => () => (tree: Root) => {
  const seen = new Set<string>()
  const children: RootContent[] = []
  let current: MdxJsxFlowElement | undefined
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const step = stepOf(node)
      if (seen.has(step.id))
        throw new Error(`line ${node.position?.start.line}: the step id "${step.id}" stands twice`)
      seen.add(step.id)
      onStep(step)
      current = asElement(step)
      children.push(current)
    } else if (current === undefined) {
      children.push(node)
    } else {
      current.children.push(node as MdxJsxFlowElement['children'][number])
    }
  }
  tree.children = children
}
