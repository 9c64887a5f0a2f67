import { expect, test } from 'vitest'
import { github } from './github'
import { slack } from './slack'
import { standard } from './standard'
import { stripe } from './stripe'
import type { SignatureStyle } from './style'

interface Vector {
  source: string
  style: SignatureStyle
  secret: string
  id?: string
  seconds: number
  body: string
  headers: Record<string, string>
}

const stripeEvent = {
  id: 'evt_123',
  object: 'event',
  account: 'acct_123',
  api_version: '2017-05-25',
  created: 1533204620,
  data: {
    object: {
      id: 'ii_123',
      object: 'invoiceitem',
      amount: 1000,
      currency: 'usd',
      customer: 'cus_123',
      date: 1533204620,
      description: 'Test Invoice Item',
      discountable: false,
      invoice: 'in_123',
      livemode: false,
      metadata: {},
      period: { start: 1533204620, end: 1533204620 },
      plan: null,
      proration: false,
      quantity: null,
      subscription: null,
    },
  },
  livemode: false,
  pending_webhooks: 1,
  request: { id: 'req_123', idempotency_key: 'idempotency-key-123' },
  type: 'invoiceitem.created',
}

const vectors: Vector[] = [
  {
    source: 'tests of the Standard Webhooks libraries',
    style: standard,
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    seconds: 1614265330,
    body: '{"test": 2432232314}',
    headers: { 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' },
  },
  {
    source: 'documentation of Svix',
    style: standard,
    secret: 'whsec_plJ3nmyCDGBKInavdOK15jsl',
    id: 'msg_loFOjxBNrRLzqYUf',
    seconds: 1731705121,
    body: '{"event_type":"ping","data":{"success":true}}',
    headers: { 'webhook-signature': 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=' },
  },
  {
    source: 'our own, with letters beyond ASCII and a number that is written anew',
    style: standard,
    secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
    id: 'evt_2Zx9',
    seconds: 1763700000,
    body: '{"type":"message.created","data":{"id":"msg_01","text":"Olá 👋","price":10.0}}',
    headers: { 'webhook-signature': 'v1,a+3+/2N+YeXFa2Sk3XVTS2oJLzhhg701naM3cd/UaeM=' },
  },
  {
    source: 'documentation of GitHub',
    style: github,
    secret: "It's a Secret to Everybody",
    seconds: 0,
    body: 'Hello, World!',
    headers: {
      'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    },
  },
  {
    source: 'tests of stripe-dotnet',
    style: stripe,
    secret: 'webhook_secret',
    seconds: 1533204620,
    body: `${JSON.stringify(stripeEvent, null, 2)}\n`,
    headers: {
      'Stripe-Signature':
        't=1533204620,v1=f0bdba6d4eacbd8ad8a3bbadd7248e633ec1477f7899c124c51b39405fa36613,v0=63f3a72374a733066c4be69ed7f8e5ac85c22c9f0a6a612ab9a025a9e4ee7eef',
    },
  },
  {
    source: 'documentation of Slack',
    style: slack,
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    seconds: 1531420618,
    body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    headers: {
      'X-Slack-Signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    },
  },
]

for (const { source, style, secret, id = 'any', seconds, body, headers } of vectors) {
  const at = seconds * 1000
  const made = style.sign({ id, at, body }, [secret])

  test(`the vector in the ${source} is what we sign`, () => {
    for (const [name, value] of Object.entries(headers)) {
      // Stripe's own carries a second scheme behind ours.
      expect(value.split(',v0=')[0]).toBe(made[name])
    }
  })

  test(`the vector in the ${source} is what we accept, and not one byte else`, () => {
    const arrived = { ...made, ...headers }
    expect(style.verify(arrived, body, [secret], at)).toEqual({ ok: true })
    expect(style.verify(arrived, `${body} `, [secret], at)).toEqual({ ok: false, reason: 'mismatch' })
    expect(style.verify(arrived, body, [`${secret}BBBB`, 'x'], at)).toEqual({ ok: false, reason: 'mismatch' })
  })
}
