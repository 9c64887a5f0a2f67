// The exercise's own checks, asked of the files in this folder.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verdicts } from '../practice/checks.mjs'

for (const { label, pass, sentence } of await verdicts(new URL('../', import.meta.url))) {
  test(label, () => assert.ok(pass, sentence))
}
