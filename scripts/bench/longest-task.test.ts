import { expect, test } from 'vitest'
import { eventsIn, longestTask } from './longest-task.mjs'
import { met } from './report.mjs'

const thread = (tid: number, name: string) => ({
  name: 'thread_name',
  ph: 'M',
  pid: 1,
  tid,
  ts: 0,
  args: { name },
})
const task = (tid: number, tdur: number, dur = tdur) => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  pid: 1,
  tid,
  ts: 5,
  dur,
  tdur,
})
const page = thread(1, 'CrRendererMain')

test('a task counts with what the processor spent on it, and beside that by the clock', () => {
  expect(longestTask([page, task(1, 12_000, 90_000), task(1, 34_000, 40_000)])).toEqual({
    processor: 34,
    wall: 90,
  })
})

test('a clock of the processor that leaps makes no task longer than it lasted', () => {
  expect(longestTask([page, task(1, 71_000, 28_000)]).processor).toBe(28)
})

test('what other threads do holds up nobody', () => {
  const helper = thread(2, 'ThreadPoolForegroundWorker')
  expect(longestTask([page, helper, task(1, 1_000), task(2, 99_000)]).processor).toBe(1)
})

test('one task beyond 50 ms misses the budget', () => {
  const row = (tdur: number) => {
    const value = longestTask([page, task(1, 3_000), task(1, tdur)]).processor
    return met({ what: 'x', unit: 'ms', value, most: 50 })
  }
  expect([row(50_000), row(50_100)]).toEqual([true, false])
})

test('a trace without tasks of a page meets no budget', () => {
  expect(met({ what: 'x', unit: 'ms', value: longestTask([]).processor, most: 50 })).toBe(false)
})

test('a trace is read line by line, its last line and what stands around the events included', () => {
  const lines = [page, { ...page, name: 'other' }, task(1, 3_000), task(1, 34_000, 40_000)]
  const text = `{"traceEvents":[${lines.map((line) => JSON.stringify(line)).join(',\n')}],"metadata":{"a":"b"}}`
  expect(longestTask(eventsIn(Buffer.from(text)))).toEqual({ processor: 34, wall: 40 })
})
