import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { mistakeIds, mistakes } from './mistakes'
import { nearMissTexts } from './near-miss-texts'
import { diagnose, type NearMissId } from './near-misses'
import { followed, rightRecipe } from './recipe'
import type { StyleId } from './style'
import { styleOf, styles } from './styles'

const body = '{"type":"message.created","data":{"id":"msg_01","text":"Olá 👋","price":10.0}}'
const base64 = 'C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const whsec = `whsec_${base64}`
const key = Buffer.from(base64, 'base64')
const message = { id: 'evt_2Zx9', at: 1763700000_123, body: `${body}\n` }
const [id, seconds] = [message.id, 1763700000]
const secrets = { standard: whsec, stripe: whsec, github: 'ab12cd34', slack: '8f742231b10e', none: '' }

const named = (style: StyleId, computed: string) =>
  diagnose({
    style: styleOf(style),
    message,
    secret: secrets[style],
    computed,
    oldSecrets: ['whsec_b2xkIHNlY3JldCBvZiBvdXJz'],
    otherSecrets: ['whsec_b3RoZXIgZW5kcG9pbnQgb2Y='],
  })

type Encoding = 'base64' | 'base64url' | 'hex'
const mac = (
  secret: string | Buffer,
  content: string | Buffer,
  encoding: Encoding = 'base64',
  hash = 'sha256',
) => createHmac(hash, secret).update(content).digest(encoding)
const content = (text: string) => `${id}.${seconds}.${text}`

/** Each as somebody's code would do it, computed by another library than ours. */
const standardCases: [NearMissId | 'right', string][] = [
  ['right', `v1,${mac(key, content(message.body))}`],
  ['prefix-missing', mac(key, content(message.body))],
  ['prefix-missing', `sha256=${mac(key, content(message.body))}`],
  ['prefix-doubled', `v1,v1,${mac(key, content(message.body))}`],
  ['old-secret', `v1,${mac(Buffer.from('b2xkIHNlY3JldCBvZiBvdXJz', 'base64'), content(message.body))}`],
  ['other-secret', mac(Buffer.from('b3RoZXIgZW5kcG9pbnQgb2Y=', 'base64'), content(message.body))],
  ['key-not-decoded', `v1,${mac(whsec, content(message.body))}`],
  ['key-not-decoded', `v1,${mac(base64, content(message.body))}`],
  ['key-prefix-kept', `v1,${mac(Buffer.from(whsec, 'base64'), content(message.body))}`],
  ['hex', `v1,${mac(key, content(message.body), 'hex')}`],
  ['base64url', `v1,${mac(key, content(message.body), 'base64url')}`],
  ['body-trimmed', `v1,${mac(key, content(body))}`],
  ['newline-added', `v1,${mac(key, content(`${message.body}\n`))}`],
  ['body-reserialised', `v1,${mac(key, content(JSON.stringify(JSON.parse(body))))}`],
  ['body-pretty', `v1,${mac(key, content(JSON.stringify(JSON.parse(body), null, 2)))}`],
  ['milliseconds', `v1,${mac(key, `${id}.${seconds}000.${message.body}`)}`],
  ['milliseconds', `v1,${mac(key, `${id}.${message.at}.${message.body}`)}`],
  ['id-missing', `v1,${mac(key, `${seconds}.${message.body}`)}`],
  ['timestamp-missing', `v1,${mac(key, `${id}.${message.body}`)}`],
  ['body-only', `v1,${mac(key, message.body)}`],
  ['order-swapped', `v1,${mac(key, `${seconds}.${id}.${message.body}`)}`],
  ['wrong-separator', `v1,${mac(key, `${id},${seconds},${message.body}`)}`],
  ['wrong-separator', `v1,${mac(key, `${id}${seconds}${message.body}`)}`],
  ['sha-1', `v1,${mac(key, content(message.body), 'base64', 'sha1')}`],
  ['sha-512', `v1,${mac(key, content(message.body), 'base64', 'sha512')}`],
  ['plain-hash', `v1,${createHash('sha256').update(content(message.body)).digest('base64')}`],
  ['not-utf8', `v1,${mac(key, Buffer.from(content(message.body), 'latin1'))}`],
]

test('for Standard Webhooks each known wrong way is named, and the right one is right', () => {
  for (const [match, computed] of standardCases) expect(named('standard', computed), match).toEqual({ match })
})

test('for the other styles their own wrong ways are named', () => {
  const withKey = (secret: string | Buffer, text: string, encoding: Encoding = 'hex') =>
    mac(secret, text, encoding)
  const timed = `${seconds}.${message.body}`
  const cases: [StyleId, NearMissId | 'right', string][] = [
    ['stripe', 'right', `t=${seconds},v1=${withKey(whsec, timed)}`],
    ['stripe', 'right', `v1=${withKey(whsec, timed)}`],
    ['stripe', 'key-decoded', `v1=${withKey(key, timed)}`],
    ['stripe', 'key-prefix-lost', `v1=${withKey(base64, timed)}`],
    ['stripe', 'base64', `t=${seconds},v1=${withKey(whsec, timed, 'base64')}`],
    ['stripe', 'secret-whitespace', `v1=${withKey(`${whsec}\n`, timed)}`],
    ['stripe', 'too-much-signed', `v1=${withKey(whsec, content(message.body))}`],
    ['stripe', 'timestamp-missing', `v1=${withKey(whsec, message.body)}`],
    ['github', 'right', `sha256=${withKey('ab12cd34', message.body)}`],
    ['github', 'prefix-missing', withKey('ab12cd34', message.body)],
    ['github', 'upper-case', `sha256=${withKey('ab12cd34', message.body).toUpperCase()}`],
    ['github', 'key-decoded', `sha256=${withKey(Buffer.from('ab12cd34', 'hex'), message.body)}`],
    ['github', 'sha-1', `sha1=${mac('ab12cd34', message.body, 'hex', 'sha1')}`],
    ['github', 'too-much-signed', `sha256=${withKey('ab12cd34', timed)}`],
    ['slack', 'right', `v0=${withKey('8f742231b10e', `v0:${seconds}:${message.body}`)}`],
    ['slack', 'version-missing', `v0=${withKey('8f742231b10e', `${seconds}:${message.body}`)}`],
    ['slack', 'wrong-separator', `v0=${withKey('8f742231b10e', `v0.${seconds}.${message.body}`)}`],
  ]
  for (const [style, match, computed] of cases) expect(named(style, computed), match).toEqual({ match })
})

test('the known wrong answers to our published vector have their names', () => {
  const vector = { style: styleOf('standard'), message: { ...message, body }, secret: whsec }
  const match = (signature: string) => diagnose({ ...vector, computed: `v1,${signature}` })
  expect(match('a+3+/2N+YeXFa2Sk3XVTS2oJLzhhg701naM3cd/UaeM=')).toEqual({ match: 'right' })
  expect(match('vtgG9Dl7Q2jPvfaS4wOpnl9q4O8yluWO5cYnlwzdbxo=')).toEqual({ match: 'key-not-decoded' })
  expect(match('2txB+8PmRgZ+r7KFivnxkdwMPdmMVtur8SCpWJ8VKa8=')).toEqual({ match: 'body-reserialised' })
})

test('two mistakes at once are both named', () => {
  const rewritten = content(JSON.stringify(JSON.parse(body)))
  expect(named('standard', mac(whsec, rewritten, 'base64'))).toEqual({
    match: 'key-not-decoded',
    also: 'body-reserialised',
  })
  expect(named('standard', mac(key, rewritten, 'hex'))).toEqual({ match: 'hex', also: 'body-reserialised' })
})

test('whatever one mistake leads to is found, in every style', () => {
  for (const style of styles.filter((one) => one.id !== 'none')) {
    const given = { style, message, oldSecrets: ['b2xk'], otherSecrets: ['b3RoZXI='] }
    const right = rightRecipe(style, message, secrets[style.id])
    for (const mistake of mistakeIds) {
      for (const recipe of mistakes[mistake](right, given)) {
        const computed = style.prefix + followed(recipe)
        const { match } = diagnose({ ...given, secret: secrets[style.id], computed })
        expect(match, `${style.id} ${mistake}`).not.toBe('unknown')
      }
    }
  }
})

test('anything else is unknown', () => {
  for (const { id: style } of styles) {
    for (const computed of [
      '',
      'hello',
      'v1,',
      `v1,${mac('guess', 'work')}`,
      "it's not, I think = a signature",
    ]) {
      expect(named(style, computed)).toEqual({ match: 'unknown' })
    }
  }
})

test('a signature that was quoted, or stands among others, is found', () => {
  const right = `v1,${mac(key, content(message.body))}`
  expect(named('standard', ` "${right}"\n`)).toEqual({ match: 'right' })
  expect(named('standard', `v1,${mac('guess', 'work')} ${right}`)).toEqual({ match: 'right' })
})

test('each wrong way has words of its own in each language', () => {
  for (const locale of ['en', 'pt', 'es'] as const) {
    const words = Object.values(nearMissTexts).map((texts) => texts[locale])
    expect(new Set(words).size).toBe(mistakeIds.length + 2)
    expect(words.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([])
  }
})
