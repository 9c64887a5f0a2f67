/** @param {string} version like "v20.19.0" or ">=20.19.0" @returns {number[]} */
const parts = (version) => (version.match(/\d+/g) ?? []).slice(0, 3).map(Number)

/**
 * @param {string} running `process.version`
 * @param {string} range package.json's engines.node, of the form ">=a.b.c"
 * @returns {string | undefined} what to tell the person, when this Node is too old
 */
export const nodeTooOld = (running, range) => {
  const have = parts(running)
  const need = parts(range)
  const at = need.findIndex((part, index) => part !== (have[index] ?? 0))
  if (at === -1 || (have[at] ?? 0) > (need[at] ?? 0)) return undefined
  return `This course needs Node ${need.join('.')} or newer, and this is ${running.replace('v', '')}. Install a newer one from https://nodejs.org and try again.`
}
