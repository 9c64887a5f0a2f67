// Promises handlers with one mistake each, as small changes to the sound one; tests show that the gauntlet finds every one.
import type { LossKind } from '../loss-texts'

export interface BrokenHandler {
  id: string
  /** The line of the report card that must tell. */
  loss: LossKind
  /** Texts of the sound handler's files, each of which occurs once, and what stands there instead. */
  changes: readonly { file: '/route.ts' | '/shop.ts' | '/verify.ts'; from: string; to: string }[]
}

export const brokenHandlers: readonly BrokenHandler[] = [
  {
    id: 'no-dedupe',
    loss: 'doubled',
    changes: [
      {
        file: '/shop.ts',
        from: 'if (thanked.has(content.id)) return',
        to: '',
      },
    ],
  },
  {
    id: 'read-then-write',
    loss: 'doubled',
    changes: [
      {
        file: '/shop.ts',
        from: 'thanked.add(content.id)',
        to: '',
      },
      {
        file: '/shop.ts',
        from: 'const { phoneNumber } = await found.json()',
        to: 'const { phoneNumber } = await found.json()\n  if (thanked.has(payment)) return',
      },
      {
        file: '/shop.ts',
        from: 'if (!sent.ok)',
        to: 'thanked.add(payment)\n  if (!sent.ok)',
      },
      {
        file: '/shop.ts',
        from: 'waiting.set(content.id, {',
        to: 'waiting.set(content.id + waiting.size, {',
      },
    ],
  },
  {
    id: 'message-id-only',
    loss: 'doubled',
    changes: [
      {
        file: '/route.ts',
        from: 'take(event)',
        to: 'take(event, request.headers.get("webhook-id"))',
      },
      {
        file: '/shop.ts',
        from: 'take({ eventType, content }: Event)',
        to: 'take({ eventType, content }: Event, messageId: string)',
      },
      {
        file: '/shop.ts',
        from: 'if (thanked.has(content.id)) return',
        to: 'if (thanked.has(messageId + content.id)) return',
      },
      { file: '/shop.ts', from: 'thanked.add(content.id)', to: 'thanked.add(messageId + content.id)' },
    ],
  },
  {
    id: 'parsed-before-verified',
    loss: 'refused',
    changes: [
      {
        file: '/route.ts',
        from: 'const body = await request.text()',
        to: 'const body = JSON.stringify(await request.json())',
      },
    ],
  },
  {
    id: 'key-not-decoded',
    loss: 'refused',
    changes: [
      {
        file: '/verify.ts',
        from: 'new Webhook(clean(secret))',
        to: "new Webhook(clean(secret), { format: 'raw' })",
      },
    ],
  },
  {
    id: 'no-tolerance',
    loss: 'replayed',
    changes: [
      {
        file: '/verify.ts',
        from: 'new Webhook(clean(secret)).verify(body, Object.fromEntries(headers), { jsonParse: false })',
        to: `const at = new Date(1000 * Number(headers.get('webhook-timestamp')))
      const wanted = new Webhook(clean(secret)).sign(headers.get('webhook-id') ?? '', at, body)
      if (!headers.get('webhook-signature')?.split(' ').includes(wanted)) throw new Error('wrong')`,
      },
    ],
  },
  {
    id: 'work-before-answer',
    loss: 'late',
    changes: [
      { file: '/route.ts', from: 'after(work)', to: 'await work()' },
      { file: '/shop.ts', from: '/chat/v1/message/send`', to: '/chat/v1/message/send-sync`' },
    ],
  },
  {
    id: 'insists-on-known-events',
    loss: 'refused',
    changes: [
      {
        file: '/shop.ts',
        from: "if (eventType === 'PAYMENT_UPDATE' &&",
        to: "if (!/^(PAYMENT|CONTACT|MESSAGE)_(NEW|UPDATE|SENT|RECEIVED)$/.test(eventType)) throw new Error(eventType)\n  if (eventType === 'PAYMENT_UPDATE' &&",
      },
    ],
  },
  {
    id: 'believes-anybody',
    loss: 'forged',
    changes: [
      {
        file: '/route.ts',
        from: "new Response('The signature does not fit.', { status: 401 })",
        to: "new Response('The signature does not fit.', { status: 200 })",
      },
    ],
  },
  {
    id: 'last-one-wins',
    loss: 'stale',
    changes: [
      {
        file: '/shop.ts',
        from: 'if (known && known.updatedAt > contact.updatedAt) return',
        to: '',
      },
    ],
  },
  {
    id: 'first-of-the-list',
    loss: 'missed',
    changes: [
      {
        file: '/route.ts',
        from: 'Array.isArray(message) ? message :',
        to: 'Array.isArray(message) ? message.slice(0, 1) :',
      },
    ],
  },
  {
    id: 'answers-itself',
    loss: 'looped',
    changes: [
      {
        file: '/shop.ts',
        from: "} else if (eventType === 'CONTACT_NEW'",
        to: "} else if (eventType === 'MESSAGE_SENT') {\n    waiting.set(content.id, { payment: content.sessionId, contactId: '' })\n  } else if (eventType === 'CONTACT_NEW'",
      },
      {
        file: '/shop.ts',
        from: 'const found = await',
        to: `if (!contactId) {
    const session = await fetch(shop + '/chat/v2/session/' + payment, { headers })
    contactId = (await session.json()).contactId
  }
  const found = await`,
      },
    ],
  },
]
