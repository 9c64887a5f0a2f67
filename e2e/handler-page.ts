import { expect, type Page } from '@playwright/test'
import { gotoReady } from './fixtures.ts'

/** What the runner says; `type` without `practice/`, console lines one by one. */
export interface Said {
  type: string
  id?: number
  [part: string]: unknown
}

export interface Delivered {
  status: number
  headers: Record<string, string>
  body: string
  state: Record<string, string>
  threw?: string
}

export interface HandlerPage {
  /** Serves a new program; resolves when it listens or has ended. */
  serve(route: string, store?: string): Promise<void>
  /** Starts a delivery and gives its number. */
  begin(body?: string, method?: string): Promise<number>
  /** Its outcome. */
  outcome(delivery: number): Promise<Delivered>
  deliver(body?: string, method?: string): Promise<Delivered>
  /** Posts to the runner as the page would. */
  post(message: Record<string, unknown>): Promise<void>
  /** Moves the practice clock on and rings what is due. */
  advance(ms: number): Promise<void>
  said(type: string): Promise<Said[]>
  lines(): Promise<string[]>
}

/** As the runner says it. */
interface Handled {
  response: { status: number; headers: [string, string][]; body: string }
  state: { name: string; text: string }[]
  threw?: string
}

interface Harness {
  said: Said[]
  now: number
  post(message: Record<string, unknown>): void
  timers: Map<number, number>
}

declare global {
  interface Window {
    harness: Harness
  }
}

/** Puts the runner page into a frame and plays the part of the page around it, with a clock of its own. */
async function install(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = '/runner/index.html?typescript&packages'
    const harness: Harness = {
      said: [],
      now: Date.UTC(2026, 2, 2, 12),
      timers: new Map(),
      post: (message) => frame.contentWindow?.postMessage(message, location.origin),
    }
    window.harness = harness
    const hear = (data: Said & { type: string }) => {
      const type = data.type.replace('practice/', '')
      const entry = { ...data, type }
      harness.said.push(entry)
      const id = Number(data.id)
      if (type === 'sleep') harness.timers.set(id, harness.now + Number(data.ms))
      if (type === 'unsleep') harness.timers.delete(id)
      if (type === 'request') {
        const response = { url: 'https://api.example/', status: 200, statusText: '', headers: [], body: '{}' }
        harness.post({ type: 'practice/response', run: data.run, id, answer: { response }, now: harness.now })
      }
    }
    await new Promise<void>((resolve) => {
      addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow || typeof data?.type !== 'string') return
        if (data.type === 'initialized') resolve()
        for (const line of data.type === 'console' ? data.log : []) {
          harness.said.push({ type: 'line', run: data.run, method: line.method, text: line.data[0] })
        }
        hear(data)
      })
      document.body.append(frame)
    })
    harness.post({ type: 'register-frame', id: 1 })
  })
}

export async function openHandler(page: Page): Promise<HandlerPage> {
  await gotoReady(page, '/en/playground')
  await install(page)
  let run = 0
  let deliveries = 0

  // The end of the program before this one may still be on its way: it is not of this run.
  const said = (type: string) =>
    page.evaluate(
      ([type, run]) => window.harness.said.filter((entry) => entry.type === type && entry.run === run),
      [type, run] as const,
    )
  const post = (message: Record<string, unknown>) =>
    page.evaluate((message) => window.harness.post(message), message)

  const begin = async (body = '{}', method = 'POST') => {
    deliveries += 1
    const request = {
      method,
      url: 'https://me.hooks.example/',
      headers: [['x-id', String(deliveries)]],
      body,
    }
    await page.evaluate((message) => window.harness.post({ ...message, now: window.harness.now }), {
      type: 'practice/deliver',
      run,
      id: deliveries,
      request,
    })
    return deliveries
  }
  const outcome = async (delivery: number): Promise<Delivered> => {
    const find = async () => (await said('handled')).find(({ id }) => id === delivery)
    await expect.poll(find, { timeout: 20_000 }).toBeDefined()
    const { response, state, threw } = Object((await find())?.handled) as Handled
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: response.body,
      state: Object.fromEntries(state.map(({ name, text }) => [name, text])),
      threw,
    }
  }

  return {
    async serve(route, store) {
      run += 1
      const modules = { '/route.ts': { code: route }, ...(store ? { '/store.ts': { code: store } } : {}) }
      await page.evaluate(() => {
        window.harness.said.length = 0
        window.harness.timers.clear()
      })
      await post({ type: 'compile', modules })
      await page.evaluate((message) => window.harness.post({ ...message, now: window.harness.now }), {
        type: 'practice/serve',
        run,
        entry: '/route.ts',
      })
      const begun = async () => [...(await said('serving')), ...(await said('end'))].length
      await expect.poll(begun, { timeout: 20_000 }).toBeGreaterThan(0)
    },
    begin,
    outcome,
    deliver: async (body, method) => outcome(await begin(body, method)),
    post: (message) => post({ run, ...message }),
    advance: (ms) =>
      page.evaluate(
        async ([run, ms]) => {
          const { harness } = window
          const rested = (id: number) =>
            harness.said.some(
              (entry) => entry.type === 'rested' && entry.cause === 'timer' && entry.id === id,
            )
          const end = harness.now + ms
          for (;;) {
            const due = [...harness.timers].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1])[0]
            if (!due) break
            const [id, at] = due
            harness.timers.delete(id)
            harness.said = harness.said.filter((entry) => !(entry.type === 'rested' && entry.id === id))
            harness.now = at
            harness.post({ type: 'practice/woke', run, id, now: at })
            while (!rested(id)) await new Promise((resolve) => setTimeout(resolve, 2))
          }
          harness.now = end
        },
        [run, ms] as const,
      ),
    said,
    lines: async () => (await said('line')).map(({ text }) => String(text)),
  }
}
