import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleClassServer, startClassServer } from './trial/class-server'
import { Visitor } from './trial/visitor'

let program: string
let directory: string
beforeAll(async () => {
  program = await bundleClassServer()
  directory = mkdtempSync(join(tmpdir(), 'class-none-'))
  writeFileSync(join(directory, 'file'), '')
}, 120_000)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const room = { name: 'Trainer', locale: 'en', lessons: ['webhooks/verify-signatures'] }

test.for([
  [{ CLASS_DATA_DIR: 'file/below' }, /^Failed to open the class data: .*ENOTDIR.*Set CLASS_DATA_DIR/],
  [
    { DATABASE_URL: 'postgres://class@127.0.0.1:1/class' },
    /^Failed to reach the database: .*ECONNREFUSED.*DATABASE_URL/,
  ],
] as const)(
  'without a store a class is not to be had, and the answer says what to do: %o',
  async ([env, reason]) => {
    const settings = 'CLASS_DATA_DIR' in env ? { CLASS_DATA_DIR: join(directory, env.CLASS_DATA_DIR) } : env
    const server = await startClassServer(program, settings)
    try {
      const visitor = new Visitor(server.url)
      expect((await visitor.get('doctor')).json.classes).toEqual({ state: 'closed' })
      for (const answer of [
        await visitor.post('rooms', room),
        await visitor.post('knock', { code: '234567' }),
      ]) {
        expect(answer.status).toBe(503)
        expect(answer.headers.get('retry-after')).toBe('2')
        expect(answer.json.error).toEqual({
          code: 'unavailable',
          retryAfter: 2,
          reason: expect.stringMatching(reason),
        })
      }
      // Once for whoever reads the log, however many ask.
      expect(server.complaints().match(/Failed to/g)).toHaveLength(1)
      expect((await visitor.get('doctor')).json.classes).toMatchObject({ state: 'failed' })
      expect((await visitor.get('time')).status).toBe(200)
      expect((await visitor.get('learner/seat')).status).toBe(401)
    } finally {
      await server.end('SIGTERM')
    }
  },
)
