import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isCurrent, isSource, markCurrent, sourceHash } from './freshness.mjs'

let root = ''
const dist = () => join(root, '.next')

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'freshness-'))
  write('app/page.tsx', 'one')
  write('package-lock.json', '{}')
  write('public/runner/index.html', '')
  write('.next/BUILD_ID', 'b')
  markCurrent(dist(), sourceHash(root))
})

afterEach(() => rmSync(root, { recursive: true }))

test('a build is current until something it is made of changes', () => {
  expect(isCurrent(root, dist())).toBe(true)
  write('app/page.tsx', 'two')
  expect(isCurrent(root, dist())).toBe(false)
})

test('a new file, a moved file and another lockfile each make a build stale', () => {
  const before = sourceHash(root)
  write('content/a/lesson.en.mdx', 'x')
  const added = sourceHash(root)
  rmSync(join(root, 'content/a'), { recursive: true })
  write('content/b/lesson.en.mdx', 'x')
  const moved = sourceHash(root)
  write('package-lock.json', '{"a":1}')
  expect(new Set([before, added, moved, sourceHash(root)]).size).toBe(4)
})

test('what no build reads leaves it current', () => {
  write('e2e/journey.spec.ts', 'x')
  write('lib/progress.test.ts', 'x')
  write('README.md', 'x')
  write('node_modules/a/index.js', 'x')
  write('public/runner/runner.js', 'x')
  write('.git/HEAD', 'x')
  expect(isCurrent(root, dist())).toBe(true)
})

test('a build without its runner, its id or its stamp is not current', () => {
  for (const path of ['public/runner/index.html', '.next/BUILD_ID', '.next/source-hash']) {
    rmSync(join(root, path))
    expect(isCurrent(root, dist())).toBe(false)
    write(path, '')
    markCurrent(dist(), sourceHash(root))
    expect(isCurrent(root, dist())).toBe(true)
  }
})

test('of the scripts only those that bundle something for pages count', () => {
  expect(isSource('scripts/build-runner.mjs')).toBe(true)
  expect(isSource('scripts/build-practice.mjs')).toBe(true)
  expect(isSource('scripts')).toBe(true)
  expect(isSource('scripts/bench.mjs')).toBe(false)
})
