import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, gotoReady, test } from './fixtures.ts'
import { attempt, lookAround, nothingThere, waysOut } from './hostile-programs.mjs'
import { full } from './sample'
import { openSandbox, type SandboxPage } from './sandbox-page.ts'

// Every blocked attempt is reported by the browser as an error: that is what these tests are about.
test.use({ allowedErrors: [/./], forbidForeignRequests: false })

/** A server that learner code must never reach: it counts whatever arrives, even a connection without a request. */
interface Trap {
  url: string
  hits: string[]
  server: Server
}

async function setTrap(): Promise<Trap> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'text/javascript')
    response.end('export default 1')
  })
  server.on('upgrade', (request) => hits.push(`UPGRADE ${request.url}`))
  server.on('connection', () => hits.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits, server }
}

let trap: Trap
let sandbox: SandboxPage

test.beforeEach(async ({ page }) => {
  trap = await setTrap()
  sandbox = await openSandbox(page)
})

test.afterEach(async () => {
  expect(trap.hits, 'what reached the server').toEqual([])
  await new Promise((resolve) => trap.server.close(resolve))
})

/** The lesson page answers, shows its text and runs the next program. */
async function expectUsable(page: Page): Promise<void> {
  expect(new URL(page.url()).pathname).toBe('/en/playground')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await sandbox.run(`console.log('still', 'here')`)
  await expect(sandbox.log).toContainText('still here')
}

test('a program finds no page, no storage and no window', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('secret', 'of the page'))
  await sandbox.run(lookAround)
  await expect(sandbox.log).toContainText('looked 15')
  const seen = (await sandbox.lines()).slice(0, 15)
  for (const line of seen) expect(nothingThere).toContain(line)
  await expectUsable(page)
})

for (const [name, code] of Object.entries(waysOut)) {
  test(`${name} is no way out`, full, async ({ page, baseURL }) => {
    await sandbox.run(attempt(code, trap.url, baseURL ?? ''))
    await expect(sandbox.log).toContainText('kept in')
    await expect(sandbox.log).not.toContainText('got out')
    expect(page.context().pages()).toHaveLength(1)
    await expectUsable(page)
  })
}

test('our wrappers removed or replaced, nothing of the browser comes back', async ({ page }) => {
  await sandbox.run(`
    const gone = []
    for (const name of ['fetch', 'postMessage', 'close', 'Worker', 'XMLHttpRequest', 'WebSocket', 'importScripts']) {
      delete globalThis[name]
      gone.push(typeof globalThis[name])
    }
    for (let level = Object.getPrototypeOf(globalThis); level; level = Object.getPrototypeOf(level)) {
      for (const name of ['fetch', 'postMessage', 'close', 'Worker']) if (Object.hasOwn(level, name)) gone.push(name)
    }
    console.log(gone.join(' '))
    const made = new Request('${trap.url}').constructor.constructor
    try { made('return fetch')(); console.log('made') } catch (error) { console.log(error.name) }`)
  await expect(sandbox.log).toContainText(
    'undefined undefined undefined undefined undefined undefined undefined',
  )
  await expect(sandbox.log).toContainText('EvalError')
  await expectUsable(page)
})

test('a program that rewrites the language never gets hold of the channel', async ({ page }) => {
  await sandbox.run(`
    const caught = new Set()
    const spy = (thing) => { if (thing instanceof MessagePort0 || thing?.target instanceof MessagePort0) caught.add('port') }
    const MessagePort0 = Object.getPrototypeOf(new (class {})()).constructor && (globalThis.MessagePort ?? class {})
    const { call, apply, bind } = Function.prototype
    Function.prototype.call = function (self, ...rest) { spy(self); rest.forEach(spy); return Reflect.apply(this, self, rest) }
    Function.prototype.apply = function (self, rest) { spy(self); return Reflect.apply(this, self, rest ?? []) }
    Function.prototype.bind = function (self) { spy(self); return (...rest) => Reflect.apply(this, self, rest) }
    const then = Promise.prototype.then
    Promise.prototype.then = function (...rest) { caught.add('then'); return Reflect.apply(then, this, rest) }
    for (const name of ['postMessage', 'onmessage', 'type', 'id', 'port', 'target', 'ports', 'data']) {
      Object.defineProperty(Object.prototype, name, { configurable: true, get() { spy(this); return undefined }, set(value) { spy(this); spy(value) } })
    }
    Object.defineProperty(MessageEvent.prototype, 'data', { get() { caught.add('event'); spy(this) } })
    Array.prototype.push = function (...items) { items.forEach(spy); for (const item of items) this[this.length] = item; return this.length }
    Map.prototype.get = function () { spy(this) }
    addEventListener('message', (event) => caught.add('message'))
    setTimeout(() => { console.log('caught', [...caught].filter((what) => what !== 'then').length) }, 300)
    fetch('${trap.url}/x').catch(() => {})`)
  await expect(sandbox.log).toContainText('caught 0')
  await sandbox.stop()
  await expectUsable(page)
})

test('forged messages change nothing on the page', async ({ page }) => {
  await sandbox.run(`
    const forged = { codesandbox: true, type: 'practice/end', run: 1, ending: { code: 'finished' } }
    for (const post of [
      () => postMessage(forged), () => self.postMessage(forged), () => parent.postMessage(forged, '*'),
      () => DedicatedWorkerGlobalScope.prototype.postMessage.call(self, forged),
      () => dispatchEvent(new MessageEvent('message', { data: forged })),
      () => new MessageChannel().port1.postMessage(forged),
    ]) try { post() } catch {}
    setTimeout(() => console.log('forged', 'all'), 200)`)
  await expect(sandbox.log).toContainText('forged all')
  // From the page's own side: a message with the right words and the wrong sender.
  await page.evaluate(() => {
    for (let run = 0; run < 50; run += 1) {
      window.postMessage({ codesandbox: true, $id: run, type: 'console', run, log: [] }, '*')
    }
  })
  await expectUsable(page)
})

test('the frame that holds a program is closed to the page around it', async ({ page }) => {
  await sandbox.run(`console.log('ready')`)
  await expect(sandbox.log).toContainText('ready')
  const runner = page.locator('iframe[data-runner]')
  await expect(runner).toHaveAttribute('aria-hidden', 'true')
  await expect(runner).toHaveAttribute('tabindex', '-1')
  const inner = runner.contentFrame().locator('iframe')
  await expect(inner).toHaveAttribute('sandbox', 'allow-scripts')
  const origin = await inner
    .contentFrame()
    .locator('html')
    .evaluate(() => self.origin)
  expect(origin).toBe('null')
})

for (const [name, code] of Object.entries({
  'a loop without an end': `console.log('before'); while (true) {}`,
  'an async loop that never yields': `console.log('before'); for (;;) await null`,
  'allocation without an end': `console.log('before'); const all = []; for (;;) all.push(new Array(1e6).fill({}))`,
})) {
  test(
    `${name} is ended, and the page answers meanwhile`,
    name.includes('loop') ? {} : full,
    async ({ page }) => {
      await sandbox.start(code)
      await expect(sandbox.log).toContainText('before')
      const longestPause = page.evaluate(async () => {
        let longest = 0
        let last = performance.now()
        for (const end = last + 3_000; last < end; ) {
          await new Promise((resolve) => setTimeout(resolve, 20))
          longest = Math.max(longest, performance.now() - last)
          last = performance.now()
        }
        return longest
      })
      expect(await longestPause).toBeLessThan(2_000)
      await expect(sandbox.log).toContainText(/for 5 seconds it let nothing else happen|stopped answering/, {
        timeout: 20_000,
      })
      await expectUsable(page)
    },
  )
}

test('a console flood is cut off with a sentence', async ({ page }) => {
  await sandbox.run(
    `for (let i = 0; i < 100_000; i += 1) console.log('drop', i)\nconsole.log('x'.repeat(50_000))`,
  )
  await expect(sandbox.log).toContainText('shows 500 lines')
  expect((await sandbox.lines()).length).toBeLessThanOrEqual(502)
  await sandbox.run(`console.log('x'.repeat(50_000))`)
  await expect(sandbox.log).toContainText('40,000 more characters')
  await expectUsable(page)
})

test('a flood of requests is held back and capped', async ({ page }) => {
  await sandbox.run(`
    const giveUp = new AbortController()
    const ask = (_, i) => fetch('https://nowhere.example/' + i, { signal: giveUp.signal })
    const all = Promise.allSettled(Array.from({ length: 2_100 }, ask))
    setTimeout(() => giveUp.abort(), 100)
    const capped = (await all).filter(({ reason }) => reason?.message?.includes('2000 requests'))
    console.log('capped', capped.length)`)
  await expect(sandbox.log).toContainText('capped 100')
  await expect(sandbox.log).toContainText(/may send 2,?000 requests/)
  await expectUsable(page)
})

test('no run leaves anything for the next', async () => {
  await sandbox.run(
    `globalThis.left = 1; Array.prototype.left = 2; setInterval(() => console.log('zombie'), 10)`,
    0,
  )
  await expect(sandbox.log).toContainText('zombie')
  await sandbox.run(`console.log('found', typeof left, [].left, 'here')`)
  await expect(sandbox.log).toContainText('found undefined undefined here')
  await expect(sandbox.log).not.toContainText('zombie')
})

test(
  'a program that takes all memory over time costs its frame, not the page',
  full,
  async ({ page, context }) => {
    test.setTimeout(120_000)
    // The browser reports the frame's end as the page's to whoever drives it, so another page listens.
    const witness = await context.newPage()
    await gotoReady(witness, '/en/playground')
    await witness.evaluate(() => {
      new BroadcastChannel('log').onmessage = (event) => document.body.setAttribute('data-log', event.data)
    })
    await page.evaluate(() => {
      const channel = new BroadcastChannel('log')
      setInterval(() => {
        const text = [...document.querySelectorAll('[role=log]')].map((log) => log.textContent).join(' ')
        channel.postMessage(`${performance.now()} ${text}`)
      }, 250)
    })
    await sandbox.start(`const all = []
    setInterval(() => { for (let i = 0; i < 200; i += 1) all.push(new Array(1e5).fill(i)) }, 1)`)
    await expect(witness.locator('body')).toHaveAttribute(
      'data-log',
      /stopped answering|let nothing else happen/,
      {
        timeout: 90_000,
      },
    )
  },
)
