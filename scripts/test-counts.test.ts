import { expect, test } from 'vitest'
import { add, none, playwrightCounts, readCounts, vitestCounts } from './test-counts.mjs'

test('a test file that did not load counts as a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  }
  expect(vitestCounts(report)).toEqual({ passed: 4, failed: 2, skipped: 3 })
})

test('a test that passed only when repeated and an error outside any test count as failures', () => {
  const report = {
    stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{ message: 'no tests' }],
  }
  expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 3, skipped: 2 })
})

test('a report that was never written counts nothing', () => {
  expect(readCounts('/nowhere/report.json', vitestCounts)).toEqual(none)
})

test('the counts of two runs add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 }
  expect(add(one, { passed: 10, failed: 20, skipped: 30 })).toEqual({ passed: 11, failed: 22, skipped: 33 })
})
