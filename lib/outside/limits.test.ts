import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limitsFrom, settings } from './limits'

test('the README has a row for each limit, with what it usually is', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const { variable, usual } of settings) expect(readme).toContain(`| \`${variable}\` | ${usual} |`)
})

test('a variable changes its limit, and what is no number changes nothing', () => {
  expect(limitsFrom({ PRACTICE_BODY: '10', PRACTICE_KEEP_DAYS: '0' })).toMatchObject({
    body: 10,
    keepDays: 0,
  })
  expect(limitsFrom({ PRACTICE_BODY: 'much', PRACTICE_KEEP_DAYS: '-1' })).toEqual(limitsFrom({}))
})
