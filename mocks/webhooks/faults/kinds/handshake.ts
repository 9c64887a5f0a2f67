// Promises fault 20: before it sends anything, the sender asks the endpoint to prove that it wants to be told.
import { defineFault } from '../define-fault'
import { shakeHands } from '../handshake'

export const handshake = defineFault({
  id: 'handshake',
  number: 20,
  name: { en: 'A handshake first', pt: 'Um aperto de mão antes', es: 'Un apretón de manos antes' },
  story: {
    en: 'Some senders first send a GET with a challenge and expect exactly that text back. Who does not give it is switched off before the first event.',
    pt: 'Alguns primeiro enviam um GET com um desafio e esperam de volta exatamente aquele texto. Quem não o devolve é desligado antes do primeiro evento.',
    es: 'Algunos envían primero un GET con un desafío y esperan de vuelta exactamente ese texto. Quien no lo devuelve queda desactivado antes del primer evento.',
  },
  remedy: {
    en: 'Answer GET with hub.challenge by its value, as plain text and nothing else.',
    pt: 'Responda ao GET com hub.challenge com o valor dele, em texto puro e nada mais.',
    es: 'Responde al GET con hub.challenge con su valor, en texto plano y nada más.',
  },
  options: {},
  check: 'handshake',
  acts: ({ chance }) => [{ after: 0, run: (stage) => shakeHands(stage, String(chance('challenge').bits())) }],
})
