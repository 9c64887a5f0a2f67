// Promises fault 7: texts with letters that take more than one byte.
import { defineFault } from '../define-fault'
import { type Envelope, rewritten } from '../envelope'

/** An accent, an emoji outside the first 65,536 letters, and the line separator that JSON allows and old JavaScript did not. */
const extra = ' Olá 🌻\u2028'

/** Fields that people write. The name is none of them: copies are compared by it. */
const written = ['annotation', 'description', 'text', 'lastMessageText'] as const

function withLetters(envelope: Envelope): Envelope {
  const content = { ...envelope.content }
  for (const field of written) if (field in content) content[field] = `${content[field] ?? ''}${extra}`
  return { ...envelope, content }
}

export const beyondAscii = defineFault({
  id: 'beyond-ascii',
  number: 7,
  name: { en: 'Emoji and accents', pt: 'Emoji e acentos', es: 'Emojis y acentos' },
  story: {
    en: 'A customer writes an emoji or an accent. Code that takes one letter for one byte computes another signature for it, and only for such texts.',
    pt: 'Um cliente escreve um emoji ou um acento. Código que trata uma letra como um byte calcula outra assinatura, e só nesses textos.',
    es: 'Un cliente escribe un emoji o un acento. El código que toma una letra por un byte calcula otra firma, y solo en esos textos.',
  },
  remedy: {
    en: 'Sign the bytes as they came, or the text as UTF-8; never one byte per letter.',
    pt: 'Assine os bytes como chegaram, ou o texto em UTF-8; nunca um byte por letra.',
    es: 'Firma los bytes tal como llegaron, o el texto en UTF-8; nunca un byte por letra.',
  },
  options: {},
  check: 'genuine-accepted',
  hooks: () => ({
    outgoing: (drafts) => drafts.map((draft) => ({ ...draft, body: rewritten(draft.body, withLetters) })),
  }),
})
