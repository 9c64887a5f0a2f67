import { expect, test } from 'vitest'
import { addableKinds } from '../node-kinds'
import { markupOf, wordsOf } from '../words-fixture'
import { branching, nodeOf, workflowOf } from '../workflow-fixtures'
import { MakeOutline } from './make-outline.client'
import { N8nFile } from './n8n-file.client'

test('the file for n8n is there to be read before it is taken', () => {
  const words = wordsOf(<N8nFile workflow={branching()} />)
  expect(words).toContain('n8n-nodes-base.webhook')
  expect(words).toContain('Download for n8n')
})

test('what needs the list of operations waits for it', () => {
  const workflow = workflowOf([nodeOf('Send', 'platform')])
  expect(wordsOf(<N8nFile workflow={workflow} />)).toBe('The list of operations is loading.')
  expect(wordsOf(<MakeOutline workflow={workflow} />)).toBe('The list of operations is loading.')
})

test('for Make every module has its rows in one table, in every language', () => {
  const kinds = addableKinds.filter((kind) => kind !== 'platform')
  const workflow = workflowOf(
    kinds.map((kind) => nodeOf(kind, kind)),
    ['webhook>if', 'if>set', 'if:1>wait', 'set>merge', 'wait>merge:1', 'merge>respond'],
  )
  for (const locale of ['en', 'pt', 'es'] as const) {
    const html = markupOf(<MakeOutline workflow={workflow} />, locale)
    expect(html.match(/<th scope="rowgroup"/g)?.length).toBeGreaterThanOrEqual(kinds.length)
    expect(html.match(/<table/g)).toHaveLength(1)
  }
})
