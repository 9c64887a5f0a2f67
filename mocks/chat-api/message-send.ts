// Promises that a message can be sent to a phone number (chat service): accepted at once and delivered later, or waited for.
import { type Call, defineOperation } from '../define'
import type { Texts } from '../locale'
import type { World } from '../world'
import { stateErrors } from './platform/error-docs'
import { contacts } from './records/contact-record'
import { type MessageRow, messageSchema, messages } from './records/message-record'
import { sendBody, sendMessage } from './records/message-send'
import { acceptedSchema, acceptedView } from './records/message-view'
import { sessions } from './records/session-record'

const host = 'api.wts.chat'
const resource = 'message'

/** A customer who wrote less than a day before the world begins. */
function someoneInWindow(world: World): string {
  const session = sessions(world)
    .all()
    .toSorted((a, b) => ((a.lastMessageIn ?? '') < (b.lastMessageIn ?? '') ? 1 : -1))[0]
  return (
    contacts(world)
      .get(session?.contactId ?? '')
      ?.phoneNumber?.replace('|', '') ?? ''
  )
}

const example = (world: World) => ({
  body: { to: someoneInWindow(world), body: { text: 'Sua muda de girassol chegou!' } },
})

const fields: Readonly<Record<string, Texts>> = {
  to: {
    en: 'Who gets it: a phone number with its country code. Nobody with that number yet? A contact is created.',
    pt: 'Quem recebe: um telefone com o código do país. Ninguém tem esse número ainda? Um contato é criado.',
    es: 'Quién lo recibe: un teléfono con el código del país. ¿Nadie tiene aún ese número? Se crea un contacto.',
  },
  from: {
    en: 'The number of the channel to send from; the first channel, unless you say otherwise.',
    pt: 'O número do canal de onde enviar; o primeiro canal, se você não disser outro.',
    es: 'El número del canal desde el que se envía; el primer canal, si no dices otro.',
  },
  botKey: {
    en: 'The key of a chatbot that starts in the conversation right after the message.',
    pt: 'A key de um chatbot que começa na conversa logo depois da mensagem.',
    es: 'La key de un chatbot que empieza en la conversación justo después del mensaje.',
  },
  body: {
    en: 'What is sent: text, or templateId with its parameters, or fileUrl, or fileId. refId is an id of your own that the message keeps.',
    pt: 'O que é enviado: text, ou templateId com os parameters dele, ou fileUrl, ou fileId. refId é um id seu que a mensagem guarda.',
    es: 'Qué se envía: text, o templateId con sus parameters, o fileUrl, o fileId. refId es un id tuyo que el mensaje guarda.',
  },
  department: {
    en: 'The department that takes the conversation, by id or name.',
    pt: 'A equipe que fica com a conversa, pelo id ou pelo nome.',
    es: 'El equipo que se queda con la conversación, por id o por nombre.',
  },
  user: {
    en: 'Who takes the conversation and whose message it is: by id (the userId), phoneNumber or email.',
    pt: 'Quem fica com a conversa e de quem é a mensagem: pelo id (o userId), phoneNumber ou email.',
    es: 'Quién se queda con la conversación y de quién es el mensaje: por id (el userId), phoneNumber o email.',
  },
}

const notes = [
  {
    text: {
      en: 'On WhatsApp a conversation can only be started with a template. Free text is for the 24 hours after the contact last wrote. A template that has parameters needs them all in body.parameters.',
      pt: 'No WhatsApp, uma conversa só pode ser começada com um modelo. Texto livre é para as 24 horas depois da última mensagem do contato. Um modelo que tem parâmetros precisa de todos em body.parameters.',
      es: 'En WhatsApp una conversación solo se puede empezar con una plantilla. El texto libre es para las 24 horas después del último mensaje del contacto. Una plantilla con parámetros los necesita todos en body.parameters.',
    },
  },
  {
    chosen: true,
    text: {
      en: 'The status goes PROCESSING, QUEUED, SENT, DELIVERED. Free text outside the 24-hour window is accepted and then FAILED with a failureReason. A template that is not Approved, or archived, is refused.',
      pt: 'O status passa por PROCESSING, QUEUED, SENT, DELIVERED. Texto livre fora da janela de 24 horas é aceito e depois vira FAILED com failureReason. Um modelo que não está Approved, ou está arquivado, é recusado.',
      es: 'El status pasa por PROCESSING, QUEUED, SENT, DELIVERED. El texto libre fuera de la ventana de 24 horas se acepta y después queda FAILED con failureReason. Una plantilla que no está Approved, o está archivada, se rechaza.',
    },
  },
  {
    chosen: true,
    text: {
      en: 'The message joins the running conversation with the contact, or starts one. forceStartSession completes the running one and starts another; hiddenSession counts for a new one only; enableBot has no effect here. While a chatbot runs in the conversation, sending is refused.',
      pt: 'A mensagem entra na conversa em andamento com o contato, ou começa uma. forceStartSession conclui a que está em andamento e começa outra; hiddenSession só vale para uma nova; enableBot não tem efeito aqui. Enquanto um chatbot roda na conversa, o envio é recusado.',
      es: 'El mensaje entra en la conversación en curso con el contacto, o empieza una. forceStartSession finaliza la que está en curso y empieza otra; hiddenSession solo vale para una nueva; enableBot no tiene efecto aquí. Mientras un chatbot corre en la conversación, el envío se rechaza.',
    },
  },
]

export const sendMessageOperation = defineOperation({
  id: 'message.send',
  host,
  resource,
  method: 'POST',
  path: '/chat/v1/message/send',
  body: sendBody,
  handler: (call) => ({ body: acceptedView(sendMessage(call)) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'Send a message', pt: 'Enviar uma mensagem', es: 'Enviar un mensaje' },
    purpose: {
      en: 'Hands the platform a message for a phone number. It is queued at once and delivered a little later.',
      pt: 'Entrega à plataforma uma mensagem para um telefone. Ela entra na fila na hora e chega um pouco depois.',
      es: 'Entrega a la plataforma un mensaje para un teléfono. Entra en la cola al momento y llega un poco después.',
    },
    deckName: 'Mensagens: Enviar',
    response: acceptedSchema,
    errors: stateErrors,
    example,
    fields,
    notes: [
      {
        text: {
          en: 'The answer only says that the message was accepted (PROCESSING). Whether it arrives is told by statusUrl.',
          pt: 'A resposta só diz que a mensagem foi aceita (PROCESSING). Se ela chega, quem diz é statusUrl.',
          es: 'La respuesta solo dice que el mensaje fue aceptado (PROCESSING). Si llega, lo dice statusUrl.',
        },
      },
      ...notes,
    ],
  },
})

/** Ms of virtual time after which the answer comes in any case. */
const longestWait = 25_000
const betweenLooks = 250

async function delivered(
  call: Call,
  { id }: Readonly<MessageRow>,
): Promise<Readonly<MessageRow> | undefined> {
  const latest = () => messages(call.world).get(id)
  for (let waited = 0; waited < longestWait; waited += betweenLooks) {
    const status = latest()?.status
    const isOver = status !== 'PROCESSING' && status !== 'QUEUED' && status !== 'SENT'
    if (isOver || !(await call.wait(betweenLooks))) break
  }
  return latest()
}

export const sendMessageSync = defineOperation({
  id: 'message.send-sync',
  host,
  resource,
  method: 'POST',
  path: '/chat/v1/message/send-sync',
  body: sendBody,
  handler: async (call) => {
    const message = sendMessage(call)
    return { body: (await delivered(call, message)) ?? message }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Send a message and wait for it to arrive',
      pt: 'Enviar uma mensagem e esperar que chegue',
      es: 'Enviar un mensaje y esperar a que llegue',
    },
    purpose: {
      en: 'Sends a message to a phone number, and the answer comes only when it has arrived or failed. Handy where a flow must know how it went before the next step.',
      pt: 'Envia uma mensagem para um telefone, e a resposta só vem quando ela chegou ou falhou. Útil quando um fluxo precisa saber o resultado antes do próximo passo.',
      es: 'Envía un mensaje a un teléfono, y la respuesta viene solo cuando el mensaje llegó o falló. Útil cuando un flujo debe saber el resultado antes del siguiente paso.',
    },
    response: messageSchema,
    errors: stateErrors,
    example,
    fields,
    notes: [
      {
        text: {
          en: 'It waits 25 seconds at most and then answers with the status of that moment. The answer is the whole message; failedReason is what the asynchronous operation calls failureReason.',
          pt: 'Espera no máximo 25 segundos e então responde com o status daquele momento. A resposta é a mensagem inteira; failedReason é o que a operação assíncrona chama de failureReason.',
          es: 'Espera 25 segundos como máximo y entonces responde con el status de ese momento. La respuesta es el mensaje entero; failedReason es lo que la operación asíncrona llama failureReason.',
        },
      },
      ...notes,
    ],
  },
})
