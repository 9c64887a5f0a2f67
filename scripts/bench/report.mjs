/**
 * One line of the table.
 * @typedef {object} Row
 * @property {string} what
 * @property {number} value
 * @property {string} unit `kB`, `ms`, `×`, `points` or nothing
 * @property {string} [beside] what it is compared with, measured in the same run
 * @property {number} [most] the budget as an upper limit
 * @property {number} [least] the budget as a lower limit
 */

const start = '<!-- bench:start -->'
const end = '<!-- bench:end -->'

/** @param {number} value @param {string} unit */
const shown = (value, unit) => {
  const digits = unit === 'kB' ? 1 : unit === 'ms' ? 0 : Number.isInteger(value) ? 0 : value < 0.1 ? 4 : 2
  return unit === '' || unit === 'points' ? value.toFixed(digits) : `${value.toFixed(digits)} ${unit}`
}

/** @param {Row} row @returns {boolean} a figure that could not be measured meets no budget */
export const met = ({ value, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }) =>
  value <= most && value >= least

/** @param {Row} row */
const budget = ({ unit, most, least }) => {
  const suffix = unit === '' || unit === 'points' ? '' : ` ${unit}`
  if (most !== undefined) return `≤ ${most}${suffix}`
  return least === undefined ? '–' : `≥ ${least}${suffix}`
}

/** @param {Row} row */
const verdict = (row) =>
  row.most === undefined && row.least === undefined ? '–' : met(row) ? 'yes' : '**no**'

/**
 * @param {readonly Row[]} rows
 * @returns {string} a Markdown table
 */
export const table = (rows) =>
  [
    '| What | Measured | Beside it | Budget | Met |',
    '|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.what} | ${shown(row.value, row.unit)} | ${row.beside ?? '–'} | ${budget(row)} | ${verdict(row)} |`,
    ),
  ].join('\n')

/**
 * @param {string} readme
 * @param {string} text
 * @returns {string} the README with what stands between its two marks replaced
 */
export const replaceBlock = (readme, text) => {
  const from = readme.indexOf(start)
  const to = readme.indexOf(end)
  if (from === -1 || to < from) {
    throw new Error(
      `Failed to write the table into README.md: it has no "${start}" followed by "${end}". Add both lines.`,
    )
  }
  return `${readme.slice(0, from + start.length)}\n${text}\n${readme.slice(to)}`
}
