/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent µs */
/** @typedef {{ processor: number, wall: number }} Longest ms of the processor's, and by the clock, each of the worst task */

/**
 * A task that had to share the processor with other programs lasts longer by the clock; its own work is what the
 * processor spent on it. The processor's clock of a virtual machine may leap: no task worked longer than it lasted.
 * @param {Iterable<TraceEvent>} events as Chromium's tracing writes them
 * @returns {Longest} of all tasks on the main threads of pages
 */
export const longestTask = (events) => {
  const main = new Set()
  /** @type {Map<string, Longest>} */
  const threads = new Map()
  for (const { name, ph, pid, tid, dur = 0, tdur = 0, args } of events) {
    const thread = `${pid} ${tid}`
    if (name === 'thread_name' && args?.name === 'CrRendererMain') main.add(thread)
    if (ph !== 'X' || name !== 'ThreadControllerImpl::RunTask') continue
    const { processor, wall } = threads.get(thread) ?? { processor: 0, wall: 0 }
    threads.set(thread, {
      processor: Math.max(processor, Math.min(tdur, dur) / 1_000),
      wall: Math.max(wall, dur / 1_000),
    })
  }
  const pages = [...threads].flatMap(([thread, longest]) => (main.has(thread) ? longest : []))
  const [processor, wall] = [
    Math.max(0, ...pages.map((page) => page.processor)),
    Math.max(0, ...pages.map((page) => page.wall)),
  ]
  // A page without a single task is a trace that was not understood.
  return processor > 0 ? { processor, wall } : { processor: Number.NaN, wall: Number.NaN }
}

/**
 * A minute of tasks is more text than one string may hold, but each event stands on a line of its own.
 * @param {Buffer} trace
 */
export function* eventsIn(trace) {
  for (let from = 0; from < trace.length; ) {
    const end = trace.indexOf('\n', from)
    const line = trace.toString('utf8', from, end < 0 ? trace.length : end)
    from = end < 0 ? trace.length : end + 1
    if (!/"name":"(thread_name|ThreadControllerImpl::RunTask)"/.test(line)) continue
    const event = line.replace(/^\{"traceEvents":\[/, '').replace(/,$|\],"metadata":.*$/, '')
    yield/** @type {TraceEvent} */ (JSON.parse(event))
  }
}

/**
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {() => Promise<T>} work in one of its pages
 * @returns {Promise<{ result: T } & Longest>}
 */
export const traced = async (browser, work) => {
  await browser.startTracing(undefined, { categories: ['toplevel'] })
  const result = await work()
  return { result, ...longestTask(eventsIn(await browser.stopTracing())) }
}
