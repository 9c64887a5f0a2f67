// Promises what handing on a conversation and setting its status have in common: what is refused, and what readers are told.
import * as z from 'zod/mini'
import type { Call, Note } from '../../define'
import type { Texts } from '../../locale'
import type { World } from '../../world'
import { checkNoBot, checkRunning, type SessionPatch } from './session-change'
import { type SessionRow, sessions } from './session-record'

export const options = z.nullish(z.object({ stopBotInExecution: z.nullish(z.boolean()) }))
type WithOptions = Call<{ id: string }, unknown, { options?: z.infer<typeof options> }>

/** Refuses for a conversation that is over, or that a bot has; the patch stops the bot. */
export function movable({ body }: WithOptions, row: Readonly<SessionRow>): SessionPatch {
  checkRunning(row)
  if (!body.options?.stopBotInExecution) checkNoBot(row, '/options/stopBotInExecution')
  return { botId: null }
}

export const optionsText: Texts = {
  en: 'stopBotInExecution: true stops a chatbot that runs in the conversation; without it, the request is refused while one runs.',
  pt: 'stopBotInExecution: true para um chatbot em execução na conversa; sem isso, a requisição é recusada enquanto ele roda.',
  es: 'stopBotInExecution: true detiene un chatbot que corre en la conversación; sin eso, la solicitud se rechaza mientras corre.',
}
export const overNote: Note = {
  chosen: true,
  text: {
    en: 'A conversation that is COMPLETED stays so: the answer is 400 ERROR_INVALID_STATE. So it is while a chatbot runs, unless stopBotInExecution is true. All details are null in the answer.',
    pt: 'Uma conversa COMPLETED fica assim: a resposta é 400 ERROR_INVALID_STATE. O mesmo vale enquanto um chatbot roda, a não ser com stopBotInExecution true. Todos os detalhes vêm null na resposta.',
    es: 'Una conversación COMPLETED queda así: la respuesta es 400 ERROR_INVALID_STATE. Lo mismo vale mientras corre un chatbot, salvo con stopBotInExecution true. Todos los detalles vienen null en la respuesta.',
  },
}
/** An example's. */
export const firstRunning = (world: World) => ({
  id: sessions(world).find((row) => row.endAt === null)?.id ?? '',
})
