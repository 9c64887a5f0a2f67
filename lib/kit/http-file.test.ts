import { expect, test } from 'vitest'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { readCourse } from '@/lib/content/tree'
import { readHttpFile, writeHttpFile } from './http-file'

const solutions = readCourse()
  .flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => exerciseSlugs(lesson).map((slug) => ({ lesson, slug }))),
  )
  .map(({ lesson, slug }) => readExercise(lesson, slug, 'en').solution)
  .flatMap((solution) => (solution.kind === 'request' ? [solution.file] : []))

test('what every solution sends comes back as it was written', () => {
  expect(solutions.length).toBeGreaterThan(20)
  for (const { requests, predictions } of solutions) {
    const read = readHttpFile(writeHttpFile({ requests, predictions }, ['A note']))
    expect(read.requests).toEqual(requests.map((request) => ({ ...request, body: request.body.trim() })))
    expect(read.predictions.slice(0, predictions.length)).toEqual(predictions)
  }
})

test('a question left open is no prediction', () => {
  const request = { method: 'GET', url: 'https://api.wts.chat/core/v1/tag', headers: [], body: '' }
  const text = writeHttpFile({ requests: [request], predictions: [{ status: '?', effect: 'nothing' }] }, [])
  expect(text).toContain('# predict: status=? effect=nothing')
  expect(readHttpFile(text).predictions).toEqual([{ effect: 'nothing' }])
})

test('the address of the platform, the token and an id are variables', () => {
  const text = [
    '@base = https://course.example/practice/abc',
    '@token = pn_mine',
    '@id = 7',
    '### one',
    '# a note of the learner',
    'PUT {{base}}/api.wts.chat/core/v2/contact/{{id}} HTTP/1.1',
    'Authorization: Bearer {{token}}',
    '',
    '{"annotation": "{{id}}"}',
  ].join('\r\n')
  expect(readHttpFile(text).requests).toEqual([
    {
      method: 'PUT',
      url: 'https://api.wts.chat/core/v2/contact/7',
      headers: [['Authorization', 'Bearer pn_mine']],
      body: '{"annotation": "7"}',
    },
  ])
})

test('without an id of its own the place stays, for the last answer to fill', () => {
  expect(readHttpFile('@id = \n### 1\nGET {{base}}/h/{{id}}').requests[0]?.url).toBe('https://h/{{id}}')
})
