// Promises that somebody of the shop answers in a running conversation.
import { queueMessage } from '../../../chat-api/records/message-record'
import { defineHappening } from '../define-happening'
import { needsConversation, sessionChoices, sessionToEnd } from '../people'

const answer = {
  text: 'Oi! Já vou verificar para você 🌻',
  templateId: null,
  fileUrl: null,
  fileId: null,
  refId: null,
}

export const agentAnswers = defineHappening({
  id: 'agent-answers',
  order: 3,
  name: { en: 'An agent answers', pt: 'Um atendente responde', es: 'Un agente responde' },
  sentence: {
    en: 'A message goes out. A moment later, once WhatsApp has taken it: MESSAGE_SENT, and SESSION_UPDATE for the conversation it is in.',
    pt: 'Uma mensagem sai. Um instante depois, quando o WhatsApp a aceita: MESSAGE_SENT, e SESSION_UPDATE da conversa em que ela está.',
    es: 'Sale un mensaje. Un momento después, cuando WhatsApp lo acepta: MESSAGE_SENT, y SESSION_UPDATE de la conversación en la que está.',
  },
  choices: sessionChoices,
  needs: needsConversation,
  run(world, chosenId) {
    const session = sessionToEnd(world, chosenId)
    if (!session) return
    queueMessage(world, session, answer, { locale: world.locale, origin: 'DEFAULT', userId: session.userId })
  },
})
