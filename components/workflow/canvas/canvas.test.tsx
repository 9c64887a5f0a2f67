import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import type { CanvasNode } from '../flow-elements'
import { geometryOf } from '../node-geometry'
import { inputsOf, outputsOf } from '../sockets'
import { branching, nodeOf, workflowOf } from '../workflow-fixtures'
import Canvas from './canvas.client'

const nothing = () => {}

function markupOf(workflow = branching()) {
  const bench = {
    ...{ workflow, view: { steps: new Map(), states: new Map() }, problems: [] },
    ...{ change: nothing, attempt: () => true, openNode: nothing, openWire: nothing, say: nothing },
  }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ workflow: en.workflow }}>
      <Canvas bench={bench} onDelete={nothing} onVisit={nothing} />
    </NextIntlClientProvider>,
  )
}

test('the picture is named, and can be drawn before anything was measured', () => {
  expect(markupOf()).toContain('aria-label="Canvas"')
  expect(markupOf(workflowOf([]))).toContain('role="application"')
})

test('a node is as high as its sockets need, each socket at a place of its own', () => {
  const heights = (['set', 'if', 'merge'] as const).map((kind) => geometryOf(nodeOf('N', kind), []))
  expect(heights[0]?.outputs).toHaveLength(1)
  expect(new Set(heights[1]?.outputs).size).toBe(2)
  expect(new Set(heights[2]?.inputs).size).toBe(2)
  expect((heights[1]?.height ?? 0) > (heights[0]?.height ?? 0)).toBe(true)
})

test('sockets have the names n8n gives them', () => {
  const of = (node: CanvasNode['data']['node']) => [inputsOf(node), outputsOf(node)]
  expect(of(nodeOf('N', 'webhook'))).toEqual([[], ['main']])
  expect(of(nodeOf('N', 'loop', { onError: 'error-output' }))).toEqual([['main'], ['done', 'loop', 'error']])
  expect(of(nodeOf('N', 'merge'))).toEqual([['first', 'second'], ['main']])
})
