// Promises the errors of the Weni API as its reference lists them.
import * as z from 'zod/mini'
import type { ErrorDoc } from '../define'

/** A function, so that a page's script can do without it. */
export const errorBody = () =>
  z.union([z.object({ detail: z.string() }), z.record(z.string(), z.array(z.string()))])

export const errorDocs = {
  badQuery: {
    status: 400,
    key: 'detail',
    summary: {
      en: 'A parameter has the wrong form, or uuid and urn do not fit together.',
      pt: 'Um parâmetro tem a forma errada, ou uuid e urn não combinam.',
      es: 'Un parámetro tiene la forma equivocada, o uuid y urn no combinan.',
    },
  },
  badBody: {
    status: 400,
    key: 'urns',
    summary: {
      en: 'A field of the body does not fit: the answer has the name of the field and a list of sentences.',
      pt: 'Um campo do corpo não serve: a resposta traz o nome do campo e uma lista de frases.',
      es: 'Un campo del cuerpo no sirve: la respuesta trae el nombre del campo y una lista de frases.',
    },
  },
  unauthorized: {
    status: 401,
    key: 'detail',
    summary: {
      en: 'The token is missing or unknown.',
      pt: 'O token falta ou é desconhecido.',
      es: 'El token falta o es desconocido.',
    },
  },
  notFound: {
    status: 404,
    key: 'detail',
    summary: {
      en: 'There is no such contact, or the cursor is not one of a list.',
      pt: 'Não existe esse contato, ou o cursor não veio de uma lista.',
      es: 'No existe ese contacto, o el cursor no vino de una lista.',
    },
  },
  contentType: {
    status: 415,
    key: 'detail',
    chosen: true,
    summary: {
      en: 'The Content-Type header is missing or does not say JSON.',
      pt: 'O cabeçalho Content-Type falta ou não diz JSON.',
      es: 'El encabezado Content-Type falta o no dice JSON.',
    },
  },
  server: {
    status: 500,
    key: 'detail',
    chosen: true,
    summary: { en: 'The server failed.', pt: 'O servidor falhou.', es: 'El servidor falló.' },
  },
} as const satisfies Record<string, ErrorDoc>

/** Every operation may answer with these. A function for the same reason. */
export const tokenErrors = () => [errorDocs.unauthorized, errorDocs.server]
