import { expect, test, vi } from 'vitest'
import { Following } from './following'

const to = (step: string) => ({ lesson: 'a/b', step, fragment: 0 })

test('whoever can move the page is asked to, and told of every change', () => {
  const following = new Following()
  const gone: string[] = []
  let told = 0
  following.subscribe(() => {
    told += 1
  })
  const stop = following.goBy(({ step }) => gone.push(step))
  following.tell({ kind: 'trainer', position: to('one'), isBusy: false })
  following.tell({ kind: 'trainer', position: to('one'), isBusy: false })
  stop()
  following.tell({ kind: 'trainer', position: to('two'), isBusy: false })
  expect(gone).toEqual(['one'])
  expect(told).toBe(2)
  expect(following.get().trainer?.step).toBe('two')
})

test('a reload finds the learner as they were: at work, or somewhere else', () => {
  const storage = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  })
  new Following().tell({ kind: 'touched', exercise: 'a/b/c' })
  expect(new Following().get()).toEqual({ mode: 'exercise', exercise: 'a/b/c' })
  storage.set('pull-and-push.following', '{"mode":"exercise"')
  expect(new Following().get()).toEqual({ mode: 'follow' })
  vi.unstubAllGlobals()
})
