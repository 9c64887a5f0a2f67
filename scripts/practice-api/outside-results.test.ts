import { expect, test } from 'vitest'
import { resultsPage, type Seen } from './outside-results'

const names = ['curl', 'n8n', 'urllib']
const seen = (version: string): Seen => ({ version, script: 'ask.sh', lines: ['ok list', 'ok create'] })
const parts = (page: string) => page.split(/\n(?=## )/).slice(1)

test('what a client saw replaces what it saw before', () => {
  const page = resultsPage(resultsPage('', names, { curl: seen('7') }), names, { curl: seen('8') })
  expect(parts(page)).toEqual(['## curl\n\n8, `ask.sh`\n\n- ok list\n- ok create\n'])
})

test('a client that is not at hand keeps its place and its results', () => {
  const before = resultsPage('', names, { curl: seen('7'), n8n: seen('2.40'), urllib: seen('3') })
  const page = resultsPage(before, names, { curl: seen('8'), urllib: seen('4') })
  expect(parts(page).map((part) => part.split(',')[0])).toEqual([
    '## curl\n\n8',
    '## n8n\n\n2.40',
    '## urllib\n\n4',
  ])
  expect(resultsPage(page, names, {})).toBe(page)
})

test('a client that is no more leaves the page', () => {
  expect(parts(resultsPage(resultsPage('', ['wget'], { wget: seen('1') }), names, {}))).toEqual([])
})
