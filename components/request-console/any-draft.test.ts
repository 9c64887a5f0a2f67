import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildRequest } from './build-request'
import { anyAddress, anyDraft, anyText } from './draft-arbitrary'
import { browserKeeps } from './header-rules'
import { editSegment, type QueryRow, queryRows, readSegment, withQueryRows } from './query-rows'
import { draftFrom, isRequestDraft, type RequestDraft } from './request-draft'
import { resolveBody, resolveHead } from './resolve-draft'
import { standardTypes } from './sent-headers'
import { sentSegment } from './sent-url'
import { resolveText, scopeOf } from './variables'

const builtIns = { uuid: '0b7c', now: '2026-11-21T00:00:00.000Z' }
const slow = { timeout: 60_000 }
const seed = Number(process.env.SEED ?? 4)

const build = (draft: RequestDraft) => buildRequest(draft, { language: 'en', brokenJson: true, builtIns })
const scopeIn = (draft: RequestDraft) => scopeOf(draft, builtIns)
const resolved = (draft: RequestDraft) => resolveHead(draft, scopeIn(draft)).draft
const parameters = (url: string) => [...new URL(url).searchParams]

const shown = (draft: RequestDraft): [name: string, value: string][] =>
  queryRows(draft)
    .map((row) => ({ ...row, segment: sentSegment(row.segment, scopeIn(draft)) }))
    .filter((row) => row.on && row.segment !== '')
    .map((row) => readSegment(row.segment))
    .map(({ name, value }) => [name, value])

test('no draft makes the console throw, and what is not sent has a reason', slow, () => {
  let sent = 0
  fc.assert(
    fc.property(anyDraft, (draft) => {
      expect(isRequestDraft(draft)).toBe(true)
      const built = build(draft)
      if ('request' in built) sent++
      else expect(built.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 4000, seed },
  )
  expect(sent).toBeGreaterThan(100)
  expect(sent).toBeLessThan(3900)
})

/** The headers by the rules a learner is told, written down a second time. */
function documentedHeaders(draft: RequestDraft, hasBody: boolean): Headers {
  const { headers, auth, bodyKind = 'json', withheld } = draft
  const own = headers.filter((row) => row.on && row.name.trim() !== '')
  const sent = new Headers()
  for (const row of own) if (!browserKeeps(row)) sent.append(row.name.trim(), row.value.trim())
  const add = (name: string, value: string) => {
    const lower = name.toLowerCase()
    const kept = browserKeeps({ name, value }) || withheld.includes(lower) || sent.has(lower)
    if (!kept && !own.some((row) => row.name.trim().toLowerCase() === lower)) sent.set(name, value)
  }
  const { kind, token, keyName = '', keyValue = '', keyIn, user = '', password = '' } = auth
  if (kind === 'bearer' && token.trim() !== '') add('Authorization', `Bearer ${token.trim()}`)
  if (kind === 'basic' && user + password !== '')
    add('Authorization', `Basic ${Buffer.from(`${user}:${password}`.toWellFormed()).toString('base64')}`)
  if (kind === 'key' && keyIn === 'header' && keyName.trim() !== '' && keyValue.trim() !== '')
    add(keyName.trim(), keyValue.trim())
  if (hasBody && bodyKind !== 'none') add('Content-Type', standardTypes[bodyKind])
  add('Accept-Language', 'en')
  return sent
}

test('a Request has exactly the documented headers, and the body of the chosen kind', slow, async () => {
  await fc.assert(
    fc.asyncProperty(anyDraft, async (draft) => {
      const built = build(draft)
      if ('problems' in built) return
      const sent = resolveBody(resolved(draft), scopeIn(draft)).draft
      const kind = draft.bodyKind ?? 'json'
      const form = (sent.form ?? []).filter((row) => row.on && row.name + row.value !== '')
      const texts = {
        json: sent.body.trim() === '' ? '' : sent.body,
        text: sent.text ?? '',
        form: new URLSearchParams(form.map(({ name, value }) => [name, value])).toString(),
        none: '',
      }
      const body = Buffer.from(await built.request.arrayBuffer())
      expect(body.equals(Buffer.from(texts[kind].toWellFormed()))).toBe(true)
      expect([...built.request.headers]).toEqual([...documentedHeaders(sent, texts[kind] !== '')])
    }),
    { numRuns: 3000, seed },
  )
})

test('the parameters of a Request are the rows that are on, in their order, then the API key', slow, () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const built = build(draft)
      if ('problems' in built) return
      const rows = shown(draft)
      const { kind, keyIn, keyName = '', keyValue = '' } = resolved(draft).auth
      const key: [string, string] = [keyName.trim().toWellFormed(), keyValue.trim().toWellFormed()]
      const added = kind === 'key' && keyIn === 'query' && key[0] !== '' && key[1] !== ''
      const own = rows.some(([name]) => name === key[0])
      expect(parameters(built.request.url)).toEqual(added && !own ? [...rows, key] : rows)
    }),
    { numRuns: 3000, seed },
  )
})

const edit = fc.oneof(
  fc.record({ kind: fc.constant('url' as const), url: anyAddress }),
  fc.record({ kind: fc.constantFrom('name', 'value', 'new'), at: fc.nat(), text: anyText }),
  fc.record({ kind: fc.constantFrom('toggle', 'remove'), at: fc.nat() }),
)
type Edit = typeof edit extends fc.Arbitrary<infer Shape> ? Shape : never

/** What the query editor does with rows. */
function edited(rows: readonly QueryRow[], change: Exclude<Edit, { kind: 'url' }>): QueryRow[] {
  const at = rows.length === 0 ? 0 : change.at % rows.length
  const row = rows[at]
  if (change.kind === 'new' || row === undefined) {
    const segment = editSegment('=', { name: 'text' in change ? change.text : 'n' })
    return [...rows, { segment, on: true }]
  }
  if (change.kind === 'remove') return rows.filter((_, other) => other !== at)
  const next =
    'text' in change
      ? { ...row, segment: editSegment(row.segment, { [change.kind]: change.text }) }
      : { ...row, on: !row.on }
  return rows.map((other, i) => (i === at ? next : other))
}

/** Bytes, but for white space at an end: a URL cannot end with it, so there it may be encoded. */
const kept = (rows: readonly QueryRow[]) =>
  rows.map((row) => (/\s$|%\w\w$/.test(row.segment) ? { ...row, segment: readSegment(row.segment) } : row))

test(
  'through any edits of rows and URL the untouched rows keep their bytes and the Request agrees',
  slow,
  () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let draft = draftFrom({
          url: 'https://api.wts.chat/x?a=%zz&b=a+b',
          variables: [{ name: 'a', value: '&' }],
        })
        for (const change of edits) {
          if (change.kind === 'url') {
            draft = { ...draft, url: change.url }
          } else {
            const rows = edited(queryRows(draft), change)
            draft = { ...draft, ...withQueryRows(draft.url, rows) }
            // One empty segment alone is `?` with nothing behind it, which reads back as no row.
            if (rows.some((row) => row.on && row.segment !== ''))
              expect(kept(queryRows(draft))).toEqual(kept(rows))
          }
          const built = build(draft)
          if ('request' in built) expect(parameters(built.request.url)).toEqual(shown(draft))
        }
      }),
      { numRuns: 1500, seed },
    )
  },
)

test('a variable stands for the same text in every part of a request', slow, async () => {
  const value = fc.string({ unit: fc.constantFrom(...'aZ09 é"\\/%&+?#=.-{}~') }).map((part) => `v${part}v`)
  await fc.assert(
    fc.asyncProperty(value, async (meant) => {
      // In a path a value may be several parts, and two dots between slashes mean what they mean.
      fc.pre(!/\/\.+(\/|$)/.test(meant))
      fc.pre(resolveText(meant, scopeOf({}, builtIns)).faults.length === 0)
      const built = build(
        draftFrom({
          method: 'POST',
          url: 'https://h.example/{p}/{{v}}?q={{v}}&{{v}}=1',
          path: { p: '{{v}}' },
          headers: [{ name: 'X-V', value: '{{v}}' }],
          body: '["{{v}}"]',
          variables: [
            { name: 'v', value: '{{w}}' },
            { name: 'w', value: meant },
          ],
        }),
      )
      if ('problems' in built) throw new Error(JSON.stringify(built.problems))
      const { pathname, searchParams } = new URL(built.request.url)
      const [, first, ...rest] = pathname.split('/')
      expect([decodeURIComponent(first ?? ''), decodeURIComponent(rest.join('/'))]).toEqual([meant, meant])
      expect([...searchParams]).toEqual([
        ['q', meant],
        [meant, '1'],
      ])
      expect(built.request.headers.get('x-v')).toBe(meant)
      expect(await built.request.json()).toEqual([meant])
    }),
    { numRuns: 500, seed },
  )
})
