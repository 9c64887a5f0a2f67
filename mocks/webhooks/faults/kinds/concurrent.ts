// Promises fault 2: two copies of a message arrive at the same moment.
import { defineFault } from '../define-fault'

export const concurrent = defineFault({
  id: 'concurrent',
  number: 2,
  name: { en: 'Two at the same moment', pt: 'Duas no mesmo instante', es: 'Dos en el mismo instante' },
  story: {
    en: 'Two copies of a message arrive together. Your code asks "do I know this one?" twice before either copy has been written down, and both times the answer is no.',
    pt: 'Duas cópias da mensagem chegam juntas. Seu código pergunta "já conheço esta?" duas vezes antes de anotar qualquer uma, e nas duas a resposta é não.',
    es: 'Dos copias del mensaje llegan juntas. Tu código pregunta "¿ya conozco este?" dos veces antes de anotar ninguna, y las dos veces la respuesta es no.',
  },
  remedy: {
    en: 'Ask and write down in one step that cannot be split: a unique key in the database, or a set that you add to before you wait for anything.',
    pt: 'Pergunte e anote em um passo só, que não se divide: uma chave única no banco, ou um conjunto em que você anota antes de esperar por qualquer coisa.',
    es: 'Pregunta y anota en un solo paso indivisible: una clave única en la base, o un conjunto en el que anotas antes de esperar por nada.',
  },
  options: {
    copies: {
      label: { en: 'Copies', pt: 'Cópias', es: 'Copias' },
      min: 2,
      max: 5,
      default: 2,
    },
  },
  check: 'exactly-once',
  hooks: ({ options: { copies } }) => ({
    outgoing: (drafts) => drafts.flatMap((draft) => Array.from({ length: copies }, () => draft)),
  }),
})
