// Promises the explanations that several operations on cards share; only reference pages read them.
import type { Note } from '../../define'
import type { Texts } from '../../locale'

export const formOfCards: Note = {
  text: {
    en: 'The paths of v1 say archived (true or false); the later ones say status (OPEN, WON, LOST, ARCHIVED) and lostReason instead.',
    pt: 'Os caminhos v1 dizem archived (true ou false); os mais novos dizem status (OPEN, WON, LOST, ARCHIVED) e lostReason no lugar.',
    es: 'Las rutas v1 dicen archived (true o false); las más nuevas dicen status (OPEN, WON, LOST, ARCHIVED) y lostReason en su lugar.',
  },
}

export const cardFields: Readonly<Record<string, Texts>> = {
  title: { en: 'The heading of the card.', pt: 'O título do card.', es: 'El título de la tarjeta.' },
  description: {
    en: 'What else there is to know about it.',
    pt: 'O que mais há para saber sobre ele.',
    es: 'Qué más hay que saber de ella.',
  },
  position: {
    en: 'The place in the step, from 0 at the top. Too large a number means the end.',
    pt: 'O lugar na etapa, a partir de 0 no topo. Um número grande demais quer dizer o fim.',
    es: 'El lugar en la etapa, desde 0 arriba. Un número demasiado grande significa el final.',
  },
  dueDate: {
    en: 'When it is due (UTC), with or without a time of day.',
    pt: 'Para quando é (UTC), com ou sem horário.',
    es: 'Para cuándo es (UTC), con o sin hora.',
  },
  responsibleUserId: {
    en: 'Who looks after it: the userId, not the id, of an agent.',
    pt: 'Quem cuida dele: o userId de um agente, não o id.',
    es: 'Quién la atiende: el userId de un agente, no el id.',
  },
  tagIds: {
    en: 'Ids of tags of this panel. They are not the tags of contacts.',
    pt: 'Ids de etiquetas deste painel. Não são as etiquetas de contatos.',
    es: 'Ids de etiquetas de este panel. No son las etiquetas de contactos.',
  },
  contactIds: {
    en: 'Ids of the contacts it is about.',
    pt: 'Ids dos contatos de que ele trata.',
    es: 'Ids de los contactos de los que trata.',
  },
  sessionId: {
    en: 'The id of the conversation it came from.',
    pt: 'O id da conversa de onde ele veio.',
    es: 'El id de la conversación de donde vino.',
  },
  monetaryAmount: {
    en: 'What it is worth, as a number: 149.9.',
    pt: 'Quanto ele vale, como número: 149.9.',
    es: 'Cuánto vale, como número: 149.9.',
  },
}
