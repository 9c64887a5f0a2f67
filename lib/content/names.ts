// Notes which parts a lesson's text names, so that the text can be read without the parts themselves.
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * A remark plugin that changes nothing.
 * @param onName told each name of a part, as often as it stands there
 */
export const remarkNames = (onName: (name: string) => void) => () => (tree: Root) => {
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    if ('name' in node && typeof node.name === 'string' && /^[A-Z]/.test(node.name)) onName(node.name)
  })
}
