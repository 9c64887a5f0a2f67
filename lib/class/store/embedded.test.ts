import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { embeddedDirectory } from '../trial/embedded-directory'
import { openEmbedded } from './embedded'

test('a process whose directory was taken stops using it and says so', async () => {
  const directory = await embeddedDirectory()
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const sql = await openEmbedded(directory, { beatEvery: 100, staleAfter: 400 })
  await sql.query('select 1')
  writeFileSync(join(directory, 'lock'), 'somebody else')
  await expect.poll(() => sql.query('select 1').catch(() => 'closed'), { timeout: 5_000 }).toBe('closed')
  expect(said).toHaveBeenCalledWith(expect.stringContaining('taken the class data'))
  said.mockRestore()
  rmSync(directory, { recursive: true, force: true })
}, 60_000)

test('data of another line of PGlite is refused with what to do', async () => {
  const directory = await embeddedDirectory()
  writeFileSync(join(directory, 'store.json'), JSON.stringify({ pglite: '0.4' }))
  await expect(openEmbedded(directory)).rejects.toThrow(/PGlite 0\.4.*Dump it/)
  rmSync(directory, { recursive: true, force: true })
}, 60_000)
