import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.doUnmock('./sentences/es')
})

const fresh = () => import('./say')

test('a language is spoken once it was learned', async () => {
  const { learn, say } = await fresh()
  const text = say((s) => s.unknownPath('/x'))
  expect(() => text.en).toThrow('Failed to say something in "en": learn("en") comes first.')
  await learn('en')
  expect(text.en).toBe('This API has no endpoint at /x.')
})

test('each language has words of its own for every sentence', async () => {
  const [en, pt, es] = await Promise.all([
    import('./sentences/en'),
    import('./sentences/pt'),
    import('./sentences/es'),
  ])
  for (const other of [pt, es]) {
    expect(Object.keys(other.sentences)).toEqual(Object.keys(en.sentences))
    expect(Object.keys(other.sentences.kinds)).toEqual(Object.keys(en.sentences.kinds))
    expect(Object.keys(other.sentences.formats)).toEqual(Object.keys(en.sentences.formats))
  }
})

test('with the cable out, a language that was loaded before stands in; without any, the failure is told', async () => {
  vi.doMock('./sentences/es', () => {
    throw new Error('offline')
  })
  const { learn, say } = await fresh()
  await expect(learn('es')).rejects.toThrow()
  await learn('en')
  await learn('es')
  expect(say((s) => s.body).es).toBe('The body')
})
