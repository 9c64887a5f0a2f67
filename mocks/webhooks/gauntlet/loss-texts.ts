// Promises, for each kind of loss in the gauntlet, a sentence that says what happened and when, and one that says what would have prevented it.
import type { Texts } from '../../locale'

export const lossKinds = [
  'doubled',
  'missed',
  'strange',
  'forged',
  'replayed',
  'late',
  'refused',
  'stale',
  'looped',
] as const
export type LossKind = (typeof lossKinds)[number]

export interface LossFacts {
  /** `14:05`, minutes and seconds into the hour. */
  when: string
  /** What it is about: a message, an event type, a contact. */
  what: string
  /** What the handler answered, or how long it took. */
  how: string
}

type Sentences = (facts: LossFacts) => Texts

export const lossTexts: Readonly<Record<LossKind, Sentences>> = {
  doubled: ({ when, what }) => ({
    en: `At ${when} a customer was thanked again for payment ${what}. Note the payment before you wait for anything, and send nothing for one that is noted.`,
    pt: `Aos ${when} um cliente recebeu outro agradecimento pelo pagamento ${what}. Anote o pagamento antes de esperar por qualquer coisa e não envie nada para um já anotado.`,
    es: `A los ${when} un cliente recibió otro agradecimiento por el pago ${what}. Anota el pago antes de esperar por nada y no envíes nada por uno ya anotado.`,
  }),
  missed: ({ when, what }) => ({
    en: `Payment ${what}, paid at ${when}, was never thanked for. Deal with every event of a delivery, and accept what is genuine in whatever form it comes.`,
    pt: `O pagamento ${what}, pago aos ${when}, ficou sem agradecimento. Trate cada evento de uma entrega e aceite o que é legítimo, venha como vier.`,
    es: `El pago ${what}, pagado a los ${when}, quedó sin agradecimiento. Trata cada evento de una entrega y acepta lo legítimo, venga como venga.`,
  }),
  strange: ({ when }) => ({
    en: `At ${when} your code sent a message that no payment asked for. Act only on messages whose signature is right, and leave alone what you caused yourself.`,
    pt: `Aos ${when} seu código enviou uma mensagem que nenhum pagamento pediu. Aja só sobre mensagens com assinatura correta e deixe de lado o que você mesmo causou.`,
    es: `A los ${when} tu código envió un mensaje que ningún pago pidió. Actúa solo sobre mensajes con firma correcta y deja en paz lo que tú mismo causaste.`,
  }),
  forged: ({ when, how }) => ({
    en: `At ${when} a forged message was answered ${how}. Check the signature over the raw body before anything else, and answer 401.`,
    pt: `Aos ${when} uma mensagem forjada foi respondida com ${how}. Confira a assinatura do corpo bruto antes de tudo e responda 401.`,
    es: `A los ${when} un mensaje falsificado se respondió con ${how}. Verifica la firma del cuerpo sin tocar antes que nada y responde 401.`,
  }),
  replayed: ({ when, how }) => ({
    en: `At ${when} an old message that somebody had captured was answered ${how}. Refuse what was signed more than five minutes ago.`,
    pt: `Aos ${when} uma mensagem antiga que alguém capturou foi respondida com ${how}. Recuse o que foi assinado há mais de cinco minutos.`,
    es: `A los ${when} un mensaje viejo que alguien capturó se respondió con ${how}. Rechaza lo firmado hace más de cinco minutos.`,
  }),
  late: ({ when, what, how }) => ({
    en: `At ${when} message ${what} was answered only after ${how}, when the sender had hung up. Answer first, work afterwards.`,
    pt: `Aos ${when} a mensagem ${what} só foi respondida depois de ${how}, quando quem enviou já tinha desligado. Responda primeiro, trabalhe depois.`,
    es: `A los ${when} el mensaje ${what} se respondió solo después de ${how}, cuando quien envía ya había colgado. Responde primero, trabaja después.`,
  }),
  refused: ({ when, what, how }) => ({
    en: `The genuine message ${what} of ${when} was never taken: the last answer was ${how}. Check the raw text with every secret, and answer 2xx to events you do not know.`,
    pt: `A mensagem legítima ${what} de ${when} nunca foi aceita: a última resposta foi ${how}. Confira o texto bruto com todos os segredos e responda 2xx a eventos que não conhece.`,
    es: `El mensaje legítimo ${what} de ${when} nunca fue aceptado: la última respuesta fue ${how}. Verifica el texto sin tocar con todos los secretos y responde 2xx a eventos que no conoces.`,
  }),
  stale: ({ what, how }) => ({
    en: `At the end your copy calls contact ${what} "${how}", which is not its name any more. Keep the change with the newest updatedAt, in whatever order they come.`,
    pt: `No fim, sua cópia chama o contato ${what} de "${how}", que já não é o nome dele. Fique com a mudança de updatedAt mais novo, venham na ordem que vierem.`,
    es: `Al final, tu copia llama "${how}" al contacto ${what}, que ya no es su nombre. Quédate con el cambio de updatedAt más nuevo, vengan en el orden que vengan.`,
  }),
  looped: ({ when, what }) => ({
    en: `At ${when} the sender broke off a circle of ${what}: your code answered what it had caused itself. Leave events alone that came from you.`,
    pt: `Aos ${when} quem envia cortou um círculo de ${what}: seu código respondeu ao que ele mesmo causou. Deixe de lado eventos que vieram de você.`,
    es: `A los ${when} quien envía cortó un círculo de ${what}: tu código respondió a lo que él mismo causó. Deja en paz los eventos que vinieron de ti.`,
  }),
}
