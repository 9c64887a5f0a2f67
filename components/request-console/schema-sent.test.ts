import { expect, test } from 'vitest'
import { draftFrom } from './request-draft'
import { practice } from './schema-cautions'
import { bodyPlace } from './schema-jump'
import { sentBody, sentUrlOf } from './schema-sent'

const url = 'https://api.wts.chat/core/v1/contact'

/** The cautions about a body, each with the line it is typed on. */
async function cautions(body: string, variables: Record<string, string>) {
  const draft = draftFrom({
    method: 'POST',
    url,
    body,
    variables: Object.entries(variables).map(([name, value]) => ({ name, value })),
  })
  const { text, typedAt = (at: number) => at } = sentBody(draft) ?? { text: '' }
  const found = await practice.operationAt('POST', url)?.bodyCautions(text, 'en')
  return found?.map((caution) => {
    const pointer = 'pointer' in caution ? caution.pointer : undefined
    const place = pointer === undefined ? undefined : bodyPlace(body, text, pointer, typedAt)
    return [pointer, place && [place.line, body.slice(place.start, place.end)]]
  })
}

test('a body is held against its schema with its variables filled in', async () => {
  const body = '{\n  "name": {{name}},\n  "phoneNumber": "{{phone}}"\n}'
  expect(await cautions(body, { name: '"Ana"', phone: '+5511900001234' })).toEqual([])
  expect(await cautions(body, { name: '5', phone: '+5511900001234' })).toEqual([
    ['/name', [2, '"name": {{name}}']],
  ])
})

test('behind a value of several lines a caution is still on the line that was typed', async () => {
  const body = '{\n  "name": "{{name}}",\n  "tagNames": {{tags}},\n  "phonenumber": "1"\n}'
  const tags = '[\n  "a",\n  "b"\n]'
  expect(await cautions(body, { name: 'Ana "Nina"\nRibeiro', tags })).toContainEqual([
    '/phonenumber',
    [4, '"phonenumber": "1"'],
  ])
})

test('a built-in stands for an id or a time that a schema takes', () => {
  const { text = '' } = sentBody(draftFrom({ body: '["{{$uuid}}", "{{$now}}"]' })) ?? {}
  const [id, time] = JSON.parse(text)
  expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(new Date(time).toISOString()).toBe(time)
  expect(sentUrlOf(draftFrom({ url: `${url}/{{$uuid}}` }))).toBe(`${url}/${id}`)
})

test('no body is an empty text, and a form is nothing a practice operation reads', () => {
  expect(sentBody(draftFrom({ bodyKind: 'none', body: '{}' }))).toEqual({ text: '' })
  expect(sentBody(draftFrom({ bodyKind: 'form' }))).toBeUndefined()
})
