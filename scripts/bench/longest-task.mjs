/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent µs */
/** @typedef {{ processor: number, wall: number }} Longest ms of the processor's, and by the clock, each of the worst task */

/**
 * A task that had to share the processor with other programs lasts longer by the clock; its own work is what the
 * processor spent on it.
 * @param {readonly TraceEvent[]} events as Chromium's tracing writes them
 * @returns {Longest} of all tasks on the main threads of pages
 */
export const longestTask = (events) => {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const main = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`))
  let [processor, wall] = [0, 0]
  for (const { name, ph, pid, tid, dur = 0, tdur = 0 } of events) {
    if (ph !== 'X' || name !== 'ThreadControllerImpl::RunTask' || !main.has(`${pid} ${tid}`)) continue
    processor = Math.max(processor, tdur / 1_000)
    wall = Math.max(wall, dur / 1_000)
  }
  // A page without a single task is a trace that was not understood.
  return processor > 0 ? { processor, wall } : { processor: Number.NaN, wall: Number.NaN }
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
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  return { result, ...longestTask(traceEvents) }
}
