// Promises that somebody of the shop ends a running conversation.
import { completeSession } from '../../../chat-api/records/session-change'
import { defineHappening } from '../define-happening'
import { needsConversation, sessionChoices, sessionToEnd } from '../people'

export const agentFinishes = defineHappening({
  id: 'agent-finishes',
  order: 4,
  name: {
    en: 'An agent ends the conversation',
    pt: 'Um atendente conclui a conversa',
    es: 'Un agente finaliza la conversación',
  },
  sentence: {
    en: 'The conversation is over: SESSION_COMPLETE.',
    pt: 'A conversa acabou: SESSION_COMPLETE.',
    es: 'La conversación terminó: SESSION_COMPLETE.',
  },
  choices: sessionChoices,
  needs: needsConversation,
  run(world, chosenId) {
    const session = sessionToEnd(world, chosenId)
    if (session) completeSession(world, session)
  },
})
