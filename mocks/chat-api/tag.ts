// Promises the list of tags (core service).
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import type { TagRow } from './platform/account'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'

export const listTags = defineOperation({
  id: 'tag.list',
  host: 'api.wts.chat',
  resource: 'tag',
  method: 'GET',
  path: '/core/v1/tag',
  handler: ({ world }) => ({ body: world.table<TagRow>('tag').all() }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'List tags', pt: 'Listar etiquetas', es: 'Listar etiquetas' },
    purpose: {
      en: 'Reads the tags of the account: the coloured labels that mark contacts, such as VIP or Lead.',
      pt: 'Lê as etiquetas da conta: os rótulos coloridos que marcam contatos, como VIP ou Lead.',
      es: 'Lee las etiquetas de la cuenta: los rótulos de colores que marcan contactos, como VIP o Lead.',
    },
    deckName: 'Etiquetas: Listar',
    response: z.array(
      z.object({ id: z.uuid(), createdAt: date, updatedAt: date, name: z.string(), color: z.string() }),
    ),
    errors: commonErrors,
    example: () => ({}),
    notes: [
      {
        text: {
          en: 'The answer is a plain array with every tag: there are no pages here.',
          pt: 'A resposta é um array simples com todas as etiquetas: aqui não há páginas.',
          es: 'La respuesta es un array simple con todas las etiquetas: aquí no hay páginas.',
        },
      },
      {
        text: {
          en: 'color is a name from the platform’s palette, such as GREEN_300, not a code like #22c55e.',
          pt: 'color é um nome da paleta da plataforma, como GREEN_300, e não um código como #22c55e.',
          es: 'color es un nombre de la paleta de la plataforma, como GREEN_300, y no un código como #22c55e.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The oldest tag comes first. A tag made through tagNames of a contact gets the colour GRAY_300.',
          pt: 'A etiqueta mais antiga vem primeiro. Uma etiqueta criada por tagNames de um contato recebe a cor GRAY_300.',
          es: 'La etiqueta más antigua va primero. Una etiqueta creada con tagNames de un contacto recibe el color GRAY_300.',
        },
      },
    ],
  },
})
