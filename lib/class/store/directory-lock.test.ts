import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDirectory, takeOver } from './directory-lock'
import { type LockOwner, thisProcess } from './lock-owner'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'class-lock-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const quick = { beatEvery: 100, staleAfter: 400 }

/** A lock as somebody else has left it. */
function leave(owner: Partial<LockOwner>, age = 0): void {
  const path = join(directory, 'lock')
  writeFileSync(path, JSON.stringify({ ...thisProcess(), ...owner }))
  const at = new Date(Date.now() - age)
  utimesSync(path, at, at)
}

/** Somebody on another host, whose container gives every program the number 1. */
const elsewhere = { host: 'other', pid: 1, namespace: 'pid:[1]', born: '1', nonce: 'theirs' }

test('the same process is refused as well, and let in once the directory is released', async () => {
  const lock = await lockDirectory(directory)
  const before = performance.now()
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${process.pid} on`)
  // Nobody waits for a heartbeat to learn what the kernel knows.
  expect(performance.now() - before).toBeLessThan(2_000)
  await lock.release()
  const again = await lockDirectory(directory, quick)
  expect(again.held()).toBe(true)
  await again.release()
})

test('a process that is gone is not waited for, even where its number lives on in another process', async () => {
  for (const gone of [{ pid: 2 ** 22 + 7 }, { born: '12' }]) {
    leave(gone)
    const before = performance.now()
    const lock = await lockDirectory(directory)
    expect(performance.now() - before).toBeLessThan(2_000)
    await lock.release()
  }
})

test('an owner nobody can ask is believed dead only after its heartbeat has stopped for long', async () => {
  leave(elsewhere)
  const before = performance.now()
  const lock = await lockDirectory(directory, quick)
  expect(performance.now() - before).toBeGreaterThan(quick.staleAfter * 0.8)
  await lock.release()
})

test('an owner elsewhere whose heart beats is not robbed', async () => {
  leave(elsewhere)
  const beating = setInterval(() => utimesSync(join(directory, 'lock'), new Date(), new Date()), 50)
  await expect(lockDirectory(directory, quick)).rejects.toThrow('process 1 on other')
  clearInterval(beating)
})

test('a torn lock is waited out like a silent owner', async () => {
  writeFileSync(join(directory, 'lock'), '{"pid":')
  const lock = await lockDirectory(directory, quick)
  expect(JSON.parse(readFileSync(join(directory, 'lock'), 'utf8')).pid).toBe(process.pid)
  await lock.release()
})

test('of ten who find a dead owner at once, one gets the directory', async () => {
  leave(elsewhere, 60_000)
  const tried = await Promise.allSettled(Array.from({ length: 10 }, () => lockDirectory(directory, quick)))
  const got = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(got).toHaveLength(1)
  await got[0]?.release()
})

test('who found a dead owner does not rob the one who was faster', async () => {
  leave(elsewhere, 60_000)
  const path = join(directory, 'lock')
  const found = readFileSync(path, 'utf8')
  const lock = await lockDirectory(directory, quick)
  expect(takeOver(path, found, 'mine', directory, quick.staleAfter)).toBe(false)
  expect(lock.held()).toBe(true)
  await lock.release()
})

test('the heart beats while the main thread is busy', async () => {
  const lock = await lockDirectory(directory, quick)
  // The thread needs a moment to start.
  await expect.poll(() => age(), { timeout: 5_000, interval: 20 }).toBeGreaterThan(0)
  const end = performance.now() + 1_000
  while (performance.now() < end);
  expect(age()).toBeLessThan(600)
  await lock.release()
})

function age(): number {
  const probe = join(directory, 'probe')
  writeFileSync(probe, '')
  return statSync(probe).mtimeMs - statSync(join(directory, 'lock')).mtimeMs
}
