// A class on a server of its own: the trainer, learners and a projector, each in a browser of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { browserFlags, loopbackOnly } from '../scripts/browser-flags.mjs'
import { ended, stop } from '../scripts/child.mjs'
import { installedBrowser } from '../scripts/find-browser.mjs'
import { freePort } from '../scripts/port.mjs'
import { serve } from '../scripts/server.mjs'
import { gotoReady } from './fixtures'

const host = '127.0.0.1'

interface Look {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
}

/** The production build, with live classes in a directory of its own; it can be ended and started again. */
export class ClassServer {
  readonly #directory = mkdtempSync(join(tmpdir(), 'class-people-'))
  #port = 0
  #running: Awaited<ReturnType<typeof serve>> | undefined
  readonly #browsers: Browser[] = []

  get url(): string {
    return `http://localhost:${this.#port}`
  }

  async start(): Promise<void> {
    this.#port ||= await freePort()
    const settings = { CLASS_DATA_DIR: this.#directory }
    this.#running = await serve({ host, port: this.#port, settings })
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const child = this.#running?.child
    if (!child) return
    child.kill('SIGKILL')
    await ended(child)
  }

  /** Somebody with a browser of their own; errors of their page fail nothing by themselves. */
  async somebody({ width = 1280, height = 800, colorScheme = 'light' }: Look = {}): Promise<Page> {
    const browser = await chromium.launch({
      executablePath: process.env.E2E_BROWSER_PATH ?? installedBrowser(),
      args: [...browserFlags, loopbackOnly],
    })
    this.#browsers.push(browser)
    const context = await browser.newContext({ locale: 'en', viewport: { width, height }, colorScheme })
    context.setDefaultTimeout(20_000)
    return context.newPage()
  }

  async end(): Promise<void> {
    for (const browser of this.#browsers) await browser.close()
    if (this.#running) await stop(this.#running.child)
    rmSync(this.#directory, { recursive: true, force: true })
  }

  /** Picks lessons and opens a class. @returns its code */
  async opens(trainer: Page, name: string, lessons: readonly string[]): Promise<string> {
    await gotoReady(trainer, `${this.url}/en/class`)
    await trainer.getByRole('link', { name: 'Start a class' }).click()
    for (const lesson of lessons) await trainer.getByRole('checkbox', { name: lesson }).check()
    await trainer.getByRole('textbox', { name: 'Your name' }).fill(name)
    await trainer.getByRole('button', { name: 'Open the class' }).click()
    await expect(trainer.getByRole('button', { name: 'New code' })).toBeVisible({ timeout: 60_000 })
    const answer = await trainer.request.get(`${this.url}/api/class/trainer/code`)
    return (await answer.json()).code
  }

  /** Types the code and a nickname, as somebody does who sees them on a screen. */
  async joins(learner: Page, code: string, name: string): Promise<void> {
    await gotoReady(learner, `${this.url}/en/class`)
    await learner
      .getByRole('textbox', { name: 'Class code' })
      .fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`)
    await learner.getByRole('button', { name: 'Next' }).click()
    await learner.getByRole('textbox', { name: 'Your name in this class' }).fill(name)
    await learner.getByRole('button', { name: 'Join the class' }).click()
    await expect(learner.getByText(`You are in, ${name}.`)).toBeVisible({ timeout: 30_000 })
  }

  /** The projector's page, by a ticket as the lobby makes them. */
  async projects(trainer: Page, screen: Page): Promise<void> {
    const headers = { origin: this.url }
    const made = await trainer.request.post(`${this.url}/api/class/trainer/invite`, {
      headers,
      data: { role: 'projector' },
    })
    const { ticket } = await made.json()
    await gotoReady(screen, `${this.url}/en/class/screen#ticket=${encodeURIComponent(ticket)}`)
  }
}
