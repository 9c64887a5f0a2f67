import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frontPage, headersFile, withRunnerPolicy } from './static-host.mjs'

const rules = headersFile()
  .trim()
  .split('\n\n')
  .map((rule) => {
    const [path = '', ...headers] = rule.split('\n')
    return { path, headers: Object.fromEntries(headers.map((line) => line.trim().split(/: (.*)/s, 2))) }
  })

/** As hosts match: `*` is whatever follows. */
const matching = (path: string) =>
  rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  )

test('each page has one policy, and the runner has its own', () => {
  for (const path of ['/', '/en', '/pt/lessons/webhooks/subscribe', '/es/class', '/404.html']) {
    const [rule, ...more] = matching(path)
    expect([path, more]).toEqual([path, []])
    expect(rule?.headers['Content-Security-Policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  }
  const [runner, ...more] = matching('/runner/index.html')
  expect(more).toEqual([])
  expect(runner?.headers['Content-Security-Policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'/)
})

test('the runner says its policy itself, before anything that it forbids', () => {
  const page = withRunnerPolicy(
    '<!doctype html><meta charset="utf-8"><script type="module" src="runner.js"></script>',
  )
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
  expect(page).toMatch(/content="default-src 'none'[^"]*connect-src 'none'/)
  expect(() => withRunnerPolicy('<p>')).toThrow(/Failed to write the policy/)
})

test('the front page goes to the reader’s language, and has links where no script runs', () => {
  for (const locale of ['en', 'pt', 'es']) expect(frontPage).toContain(`href="/${locale}"`)
})

test('a route that needs a server is named so, and is left out of the copy', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|[\\/])route\.ts$/.test(path),
  )
  const wrong = routes.filter(
    (path) => !/dynamic = 'force-static'/.test(readFileSync(join('app', path), 'utf8')),
  )
  expect(wrong.map((path) => `${path}: name it route.server.ts`)).toEqual([])
})
