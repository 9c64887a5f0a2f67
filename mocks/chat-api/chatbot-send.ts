// Promises that a chatbot can be sent to a contact (chat service).
import { defineOperation } from '../define'
import type { World } from '../world'
import { bodyErrors, errorDocs } from './platform/error-docs'
import { aimOf, checkBot, sendBody, sendBot, wantedBot } from './records/bot-send'
import { contacts } from './records/contact-record'
import { sessionSchema, sessionView } from './records/session-record'
import { seedId } from './seed/seed-rows'

/** A customer who wrote less than a day before the world begins. */
function someoneInWindow(world: World): string {
  const row = contacts(world).get(seedId(world, 'contact Ana "Nina" Ribeiro'))
  return row?.phoneNumber?.replace('|', '') ?? ''
}

export const sendChatbot = defineOperation({
  id: 'chatbot.send',
  host: 'api.wts.chat',
  resource: 'chatbot',
  method: 'POST',
  path: '/chat/v1/chatbot/send',
  body: sendBody,
  handler: (call) => {
    const { world, body } = call
    const bot = wantedBot(call)
    const aim = aimOf(call)
    checkBot(bot, aim.channelId, body.botKey ? '/botKey' : '/botId')
    const { skipIfBotInExecution, skipIfInProgress, forceStartSession } = body.options ?? {}
    const { running } = aim
    const isBusy =
      (skipIfBotInExecution && running?.botId) || (skipIfInProgress && running?.status === 'IN_PROGRESS')
    if (!running || !isBusy || forceStartSession) return { body: sessionView(world, sendBot(call, bot, aim)) }
    call.note('state', 'state.bot-skipped', {
      en: 'The conversation is busy, so the chatbot was not started.',
      pt: 'A conversa está ocupada, então o chatbot não foi iniciado.',
      es: 'La conversación está ocupada, así que el chatbot no se inició.',
    })
    return { body: sessionView(world, running) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Send a chatbot', pt: 'Enviar um chatbot', es: 'Enviar un chatbot' },
    purpose: {
      en: 'Starts a chatbot in the conversation with a contact, for example a survey after a purchase. The answer is the conversation it runs in.',
      pt: 'Inicia um chatbot na conversa com um contato, por exemplo uma pesquisa depois de uma compra. A resposta é a conversa em que ele roda.',
      es: 'Inicia un chatbot en la conversación con un contacto, por ejemplo una encuesta después de una compra. La respuesta es la conversación en la que corre.',
    },
    deckName: 'Chatbot: Enviar',
    response: sessionSchema,
    errors: [...bodyErrors, errorDocs.invalidState],
    example: (world) => ({ body: { botKey: 'pesquisa-satisfacao', to: someoneInWindow(world) } }),
    fields: {
      botKey: {
        en: 'The key of the chatbot, as the list gives it.',
        pt: 'A key do chatbot, como a lista a mostra.',
        es: 'La key del chatbot, como la da la lista.',
      },
      botId: {
        en: 'The id of the chatbot: what older clients send instead of botKey.',
        pt: 'O id do chatbot: o que clientes mais antigos enviam no lugar de botKey.',
        es: 'El id del chatbot: lo que clientes más antiguos envían en lugar de botKey.',
      },
      from: {
        en: 'The number of the WhatsApp channel to use; the first one, unless you say otherwise.',
        pt: 'O número do canal de WhatsApp a usar; o primeiro, se você não disser outro.',
        es: 'El número del canal de WhatsApp que se usa; el primero, si no dices otro.',
      },
      to: {
        en: 'Who gets it: a phone number with its country code, or an Instagram name like @ana.ribeiro.',
        pt: 'Quem recebe: um telefone com o código do país, ou um nome do Instagram como @ana.ribeiro.',
        es: 'Quién lo recibe: un teléfono con el código del país, o un nombre de Instagram como @ana.ribeiro.',
      },
      sessionId: {
        en: 'The conversation to run in, instead of to. With both, this one counts.',
        pt: 'A conversa em que rodar, no lugar de to. Com os dois, vale esta.',
        es: 'La conversación en la que correr, en lugar de to. Con los dos, vale esta.',
      },
      sessionMetadata: {
        en: 'Your own data to keep with the conversation. A key with null is taken away.',
        pt: 'Dados seus para guardar com a conversa. Uma chave com null é removida.',
        es: 'Datos tuyos para guardar con la conversación. Una clave con null se quita.',
      },
      contactMetadata: {
        en: 'Your own data to keep with the contact. A key with null is taken away.',
        pt: 'Dados seus para guardar com o contato. Uma chave com null é removida.',
        es: 'Datos tuyos para guardar con el contacto. Una clave con null se quita.',
      },
      senderId: {
        en: 'An id of your own for this sending. Accepted, without effect here.',
        pt: 'Um id seu para este envio. Aceito, sem efeito aqui.',
        es: 'Un id tuyo para este envío. Se acepta, sin efecto aquí.',
      },
      callbackUrl: {
        en: 'Where the platform would report on this sending. Accepted, without effect here.',
        pt: 'Onde a plataforma avisaria sobre este envio. Aceito, sem efeito aqui.',
        es: 'Dónde la plataforma informaría sobre este envío. Se acepta, sin efecto aquí.',
      },
    },
    notes: [
      {
        text: {
          en: 'A contact that does not exist yet is created first. While the chatbot runs, agents cannot write in the conversation. WhatsApp still needs a template to start: a chatbot that begins with free text does not reach a contact outside the 24-hour window, although the answer is 200.',
          pt: 'Um contato que ainda não existe é criado antes. Enquanto o chatbot roda, atendentes não podem escrever na conversa. O WhatsApp continua exigindo um modelo para começar: um chatbot que começa com texto livre não chega a um contato fora da janela de 24 horas, embora a resposta seja 200.',
          es: 'Un contacto que aún no existe se crea antes. Mientras el chatbot corre, los agentes no pueden escribir en la conversación. WhatsApp sigue pidiendo una plantilla para empezar: un chatbot que empieza con texto libre no llega a un contacto fuera de la ventana de 24 horas, aunque la respuesta sea 200.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The chatbot must not be archived, must be READY, have Api in automationUsage and work on the channel of the conversation; otherwise the answer is 400. botKey and botId each take the key or the id; with both, botKey counts.',
          pt: 'O chatbot não pode estar arquivado, precisa estar READY, ter Api em automationUsage e funcionar no canal da conversa; senão a resposta é 400. botKey e botId aceitam cada um a key ou o id; com os dois, vale botKey.',
          es: 'El chatbot no debe estar archivado, debe estar READY, tener Api en automationUsage y funcionar en el canal de la conversación; si no, la respuesta es 400. botKey y botId aceptan cada uno la key o el id; con los dos, vale botKey.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'skipIfBotInExecution and skipIfInProgress leave a conversation alone in which a chatbot runs or an agent is busy; without them, this chatbot takes over. forceStartSession completes the running conversation and starts a new one, whatever the other two say. hiddenSession counts for a new conversation only. A conversation that is over is not reopened: a new one starts.',
          pt: 'skipIfBotInExecution e skipIfInProgress deixam em paz uma conversa em que roda um chatbot ou um atendente está ocupado; sem eles, este chatbot assume. forceStartSession conclui a conversa em andamento e começa outra, digam o que disserem os outros dois. hiddenSession só vale para uma conversa nova. Uma conversa encerrada não é reaberta: começa outra.',
          es: 'skipIfBotInExecution y skipIfInProgress dejan en paz una conversación en la que corre un chatbot o un agente está ocupado; sin ellos, este chatbot toma su lugar. forceStartSession finaliza la conversación en curso y empieza otra, digan lo que digan los otros dos. hiddenSession solo vale para una conversación nueva. Una conversación terminada no se reabre: empieza otra.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The chatbot sends a message every 5 seconds and ends 5 seconds after its last one: botId is null again, and a conversation that nobody has taken goes to the chatbot’s department as PENDING. All details of the conversation are null in this answer.',
          pt: 'O chatbot envia uma mensagem a cada 5 segundos e termina 5 segundos depois da última: botId volta a ser null, e uma conversa que ninguém assumiu vai para a equipe do chatbot como PENDING. Todos os detalhes da conversa vêm null nesta resposta.',
          es: 'El chatbot envía un mensaje cada 5 segundos y termina 5 segundos después del último: botId vuelve a ser null, y una conversación que nadie tomó pasa al equipo del chatbot como PENDING. Todos los detalles de la conversación vienen null en esta respuesta.',
        },
      },
    ],
  },
})
