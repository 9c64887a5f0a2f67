import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './child.mjs'
import { leftOut } from './left-out.mjs'
import { nodeTooOld } from './node-version.mjs'
import { manifest, npmRun } from './project.mjs'
import { add, none, playwrightCounts, readCounts, vitestCounts } from './test-counts.mjs'

/** @typedef {import('./test-counts.mjs').Counts} Counts */
/** @typedef {{ name: string, run: () => Promise<number>, counts?: () => Counts }} Stage */

/** @param {string} name @param {string} folder @param {string[]} which @returns {Stage} */
const unit = (name, folder, which) => {
  const file = join(folder, `${name}.json`)
  return {
    name,
    run: () =>
      run(npmRun('unit', ...which, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)),
    counts: () => readCounts(file, vitestCounts),
  }
}

/** @param {string} folder where the reports go @returns {Stage[]} */
const stages = (folder) => {
  const e2e = join(folder, 'e2e.json')
  return [
    { name: 'lint', run: () => run(npmRun('lint')) },
    { name: 'typecheck', run: () => run(npmRun('typecheck')) },
    { name: 'postgres', run: () => run([process.execPath, ['scripts/install-postgres.mjs']]) },
    unit('unit', folder, ['--exclude', 'lib/{class,outside}/**']),
    { name: 'build', run: () => run([process.execPath, ['scripts/build.mjs']]) },
    // These measure moments and end processes: nothing else may want the machine meanwhile. A build leaves the
    // embedded database's template behind, which spares each of them seconds.
    unit('class', folder, ['lib/class', 'lib/outside', '--no-file-parallelism']),
    {
      name: 'e2e',
      run: () =>
        run([process.execPath, ['scripts/e2e.mjs', '--grep-invert', leftOut]], { env: { E2E_REPORT: e2e } }),
      counts: () => readCounts(e2e, playwrightCounts),
    },
  ]
}

/** @param {Stage} stage @returns {Promise<{ ok: boolean, counts: Counts }>} */
const runStage = async (stage) => {
  console.log(`\n== ${stage.name} ==`)
  const began = performance.now()
  const code = await stage.run()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`== ${stage.name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s ==`)
  const counts = stage.counts?.() ?? none
  // Lint, types and build hold no tests, and a run of tests can break outside them: neither may read "0 failed".
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed
  return { ok: code === 0 && failed === 0, counts: { ...counts, failed } }
}

const main = async () => {
  const tooOld = nodeTooOld(process.version, manifest().engines.node)
  if (tooOld) {
    console.error(tooOld)
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'course-tests-'))
  let counts = none
  let ok = true
  for (const stage of stages(folder)) {
    const result = await runStage(stage)
    counts = add(counts, result.counts)
    ok = result.ok
    if (ok) continue
    console.log(`\nStopped at: ${stage.name}`)
    break
  }
  rmSync(folder, { recursive: true })
  if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped`)
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  return ok ? 0 : 1
}

process.exitCode = await main()
