import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { classroomHost } from '../scripts/browser-flags.mjs'

export { expect }

interface Options {
  /** Console errors and page errors this test provokes on purpose. */
  allowedErrors: readonly RegExp[]
  /** Turned off only where a test's subject is a request that must not get through. */
  forbidForeignRequests: boolean
}

interface Watch {
  /** Every request that was not for the course's own origin, as asked. */
  foreignRequests: string[]
  /** Console errors and page errors that no `allowedErrors` covers. */
  unexpectedErrors: string[]
}

/** The course under a name that is not localhost: plain http, so the page is not a secure context. */
export const classroomUrl = (baseURL: string, path = '/'): string => {
  const url = new URL(path, baseURL)
  url.hostname = classroomHost
  return url.href
}

/** Opens a page and waits until it answers to input. */
export const gotoReady = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 })
}

const watchRequests = (context: BrowserContext, own: ReadonlySet<string>): string[] => {
  const foreign: string[] = []
  const note = (address: string) => {
    const url = new URL(address)
    if (/^(https?|wss?):$/.test(url.protocol) && !own.has(url.host)) foreign.push(address)
  }
  context.on('request', (request) => note(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
  return foreign
}

const watchErrors = (context: BrowserContext, allowed: readonly RegExp[]): string[] => {
  const errors: string[] = []
  const note = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) errors.push(text)
  }
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => note(error.error().stack ?? error.error().message))
  return errors
}

/**
 * A test fails when its pages log an error nobody expected or ask any other origin. The browser itself
 * reaches nothing but this machine (see playwright.config.ts), so an asked origin never answers either.
 */
export const test = base.extend<Options & { watch: Watch }>({
  allowedErrors: [[], { option: true }],
  forbidForeignRequests: [true, { option: true }],
  watch: [
    async ({ context, baseURL, allowedErrors, forbidForeignRequests }, use) => {
      const host = new URL(baseURL ?? '').host
      const own = new Set([host, new URL(classroomUrl(`http://${host}`)).host])
      const foreignRequests = watchRequests(context, own)
      const unexpectedErrors = watchErrors(context, allowedErrors)
      await use({ foreignRequests, unexpectedErrors })
      expect.soft(unexpectedErrors, 'errors in the console').toEqual([])
      if (forbidForeignRequests) expect.soft(foreignRequests, 'requests to other origins').toEqual([])
    },
    { auto: true },
  ],
})
