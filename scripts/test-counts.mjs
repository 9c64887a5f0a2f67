import { readFileSync } from 'node:fs'
import { tryOr } from './try-or.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/**
 * @param {Record<string, unknown>} report Vitest's JSON report
 * @returns {Counts} a test file that did not load counts as one failure: its tests are in no other figure
 */
export const vitestCounts = (report) => {
  const files = /** @type {{ status: string, assertionResults: unknown[] }[]} */ (report.testResults ?? [])
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: Number(report.numPassedTests ?? 0),
    failed: Number(report.numFailedTests ?? 0) + unloaded.length,
    skipped: Number(report.numPendingTests ?? 0) + Number(report.numTodoTests ?? 0),
  }
}

/**
 * @param {Record<string, unknown>} report Playwright's JSON report
 * @returns {Counts} a test that passed only when repeated counts as failed; so does an error outside any test
 */
export const playwrightCounts = (report) => {
  const stats = /** @type {Record<string, number>} */ (report.stats ?? {})
  const errors = /** @type {unknown[]} */ (report.errors ?? [])
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    skipped: stats.skipped ?? 0,
  }
}

/**
 * @param {string} path of a report that a stage may not have come to write
 * @param {(report: Record<string, unknown>) => Counts} count
 * @returns {Counts}
 */
export const readCounts = (path, count) => tryOr(none, () => count(JSON.parse(readFileSync(path, 'utf8'))))
