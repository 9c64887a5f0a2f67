import type { BrowserContext, Page } from '@playwright/test'
import { joins, opensRoom } from '../lib/class/http/trial/visitor'
import { expect, gotoReady } from './fixtures'

export const classPath = '/en/class/learn/webhooks/verify-signatures'

/** Steps of that lesson, as they are called and as a learner counts them. */
const steps = ['goal', 'recall', 'predict', 'look', 'verify', 'in-order', 'unsigned', 'choose', 'outside']

export interface Room {
  code: string
  /** The trainer goes to step 1, 2, 3 … */
  go(step: number): Promise<void>
  /** Ends so many milliseconds from now. */
  setTimer(milliseconds: number): Promise<void>
}

/** A class that has begun, with its trainer on the other side of the network. */
export async function startClass(url: string): Promise<Room> {
  const { trainer, code, fence } = await opensRoom(url)
  const drive = async (kind: string, body: object = {}) => {
    const { status, text } = await trainer.command('trainer', kind, body, fence)
    expect(status, text).toBe(200)
  }
  await drive('room.start')
  return {
    code,
    go: (step) =>
      drive('step.go', { lesson: 'webhooks/verify-signatures', step: steps[step - 1], fragment: 0 }),
    setTimer: async (milliseconds) => {
      const { json } = await trainer.get('time')
      await drive('timer.set', { until: Number(json.now) + milliseconds })
    },
  }
}

/** Gives a browser a learner's seat, at the address it will use. */
export async function takeSeat(
  context: BrowserContext,
  url: string,
  at: string,
  { code }: Room,
): Promise<void> {
  const learner = await joins(url, code, 'Ana')
  const domain = new URL(at).hostname
  const cookies = [...learner.cookies].map(([name, value]) => ({
    name,
    value,
    domain,
    path: '/',
    httpOnly: true,
  }))
  await context.addCookies(cookies)
}

export const classBar = (page: Page) => page.getByRole('region', { name: 'Class', exact: true })

export async function openLesson(page: Page, at: string): Promise<void> {
  await gotoReady(page, new URL(classPath, at).href)
  await expect(classBar(page)).toBeVisible({ timeout: 30_000 })
}

/** Long enough for a slow machine to draw it; what the network may take is the callers' to say. */
export const follows = (page: Page, step: number, within = 3_000) =>
  expect(classBar(page)).toContainText(`Step ${step} of ${steps.length}`, { timeout: within })
