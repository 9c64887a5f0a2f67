// The program for real: in a process of its own, asking the practice API at PRACTICE_URL. Without that it is left out.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../', import.meta.url))

test('npm start', { skip: !process.env.PRACTICE_URL }, () => {
  const program = ['--import', './practice/register.mjs', 'src/main.js']
  const { status, stderr } = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})
