// Finds the requests that a lesson's text gives as examples: what its consoles open with.
import type { Root } from 'mdast'
import type { MdxJsxAttributeValueExpression, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { z } from 'zod'

const exampleSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  body: z.string().default(''),
})

export type Example = z.infer<typeof exampleSchema>

type Program = NonNullable<NonNullable<MdxJsxAttributeValueExpression['data']>['estree']>
type Expression = Extract<Program['body'][number], { type: 'ExpressionStatement' }>['expression']

/** What is written out: texts, numbers, lists and objects of them; undefined for whatever must be worked out. */
function written(node: Expression): unknown {
  if (node.type === 'Literal') return node.value
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked).join('')
  if (node.type === 'ArrayExpression') {
    return node.elements.map((each) => (each && each.type !== 'SpreadElement' ? written(each) : undefined))
  }
  if (node.type !== 'ObjectExpression') return undefined
  return Object.fromEntries(
    node.properties.flatMap((property) => {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') return []
      return [[property.key.name, written(property.value as Expression)]]
    }),
  )
}

function presetOf({ attributes }: MdxJsxFlowElement): unknown {
  const preset = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'preset')
  const value = preset?.value
  const [statement] = (typeof value === 'object' ? value?.data?.estree?.body : undefined) ?? []
  return statement?.type === 'ExpressionStatement' ? written(statement.expression) : undefined
}

/**
 * A remark plugin that changes nothing.
 * @param onExample told of each console whose request is written out, in order
 */
export const remarkExamples = (onExample: (example: Example) => void) => () => (tree: Root) => {
  visit(tree, 'mdxJsxFlowElement', (element: MdxJsxFlowElement) => {
    if (element.name !== 'RequestConsole') return
    const { data } = exampleSchema.safeParse(presetOf(element))
    if (data) onExample(data)
  })
}
