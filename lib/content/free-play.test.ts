import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFreeFlow, readFreeWorkflow } from './free-play'
import { type TemporaryCourse, temporaryCourse } from './temporary-course'
import { findLesson, readCourse } from './tree'

let course: TemporaryCourse
beforeEach(() => {
  course = temporaryCourse()
})
afterEach(() => course.remove())

function lesson() {
  const found = findLesson(readCourse(course.root), 'first/one')
  if (!found) throw new Error('the temporary course has no lesson "first/one"')
  return found.lesson
}

const write = (path: string, value: unknown) => course.write(`01-first/01-one/${path}`, JSON.stringify(value))

const contacts = [{ name: 'Bia', urn: 'ext:1', language: 'por', fields: {} }]

test('a lesson’s flow says its texts in the language of the page', () => {
  const flow = { name: 'Hello', dialect: 'weni', cards: [{ id: 'hi', kind: 'say', text: '%hello%' }] }
  write('flows/hello.json', { flow, contacts })
  write('flows/hello.es.json', { hello: '¡Hola!' })
  expect(readFreeFlow(lesson(), 'hello', 'es')).toMatchObject({
    flow: { cards: [{ text: '¡Hola!' }] },
    contacts,
  })
  expect(() => readFreeFlow(lesson(), 'hello', 'pt')).toThrow(/flows\/hello\.json: %hello% has no text/)
})

test('a lesson’s workflow needs no texts, and may bring the call of a console', () => {
  const call = { method: 'POST', url: 'https://flows.hooks.example/webhook-test/orders' }
  write('workflows/orders.json', { workflow: { name: 'Orders', nodes: [], wires: [] }, call })
  expect(readFreeWorkflow(lesson(), 'orders', 'en')).toEqual({
    workflow: { name: 'Orders', active: false, nodes: [], wires: [] },
    call: { ...call, headers: [], body: '' },
  })
})

test('what is not there, and what belongs to exercises only, stops with the file', () => {
  expect(() => readFreeWorkflow(lesson(), 'orders', 'en')).toThrow(/workflows\/orders\.json: the file is not/)
  write('workflows/orders.json', {
    workflow: { name: 'Orders', nodes: [], wires: [] },
    happened: [],
  })
  expect(() => readFreeWorkflow(lesson(), 'orders', 'en')).toThrow(/orders\.json: .*happened/)
})
