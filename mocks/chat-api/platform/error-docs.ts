// Promises the errors of the chat platform as its reference lists them.
import type { ErrorDoc } from '../../define'

export const errorDocs = {
  badRequest: {
    status: 400,
    key: 'ERROR_INVALID_BODY',
    chosen: true,
    summary: {
      en: 'A field, parameter or id is missing or has the wrong form (ERROR_INVALID_BODY, ERROR_INVALID_QUERY, ERROR_INVALID_ID).',
      pt: 'Um campo, parâmetro ou id falta ou tem a forma errada (ERROR_INVALID_BODY, ERROR_INVALID_QUERY, ERROR_INVALID_ID).',
      es: 'Un campo, parámetro o id falta o tiene la forma equivocada (ERROR_INVALID_BODY, ERROR_INVALID_QUERY, ERROR_INVALID_ID).',
    },
  },
  conflict: {
    status: 400,
    key: 'ERROR_CONFLICT',
    chosen: true,
    summary: {
      en: 'Another contact already has this phone number or email.',
      pt: 'Outro contato já tem este telefone ou e-mail.',
      es: 'Otro contacto ya tiene este teléfono o correo.',
    },
  },
  invalidState: {
    status: 400,
    key: 'ERROR_INVALID_STATE',
    chosen: true,
    summary: {
      en: 'What the request acts on is not in a state that allows it.',
      pt: 'Aquilo em que a requisição mexe não está em um estado que permita isso.',
      es: 'Aquello sobre lo que actúa la solicitud no está en un estado que lo permita.',
    },
  },
  unauthorized: {
    status: 401,
    key: 'ERROR_UNAUTHORIZED',
    summary: {
      en: 'The token is missing, unknown or revoked.',
      pt: 'O token falta, é desconhecido ou foi revogado.',
      es: 'El token falta, es desconocido o fue revocado.',
    },
  },
  notFound: {
    status: 404,
    key: 'ERROR_NOT_FOUND',
    chosen: true,
    summary: {
      en: 'Something the request names does not exist.',
      pt: 'Algo que a requisição nomeia não existe.',
      es: 'Algo que la solicitud nombra no existe.',
    },
  },
  contentType: {
    status: 415,
    key: 'ERROR_UNSUPPORTED_MEDIA_TYPE',
    chosen: true,
    summary: {
      en: 'The Content-Type header is missing or does not say JSON.',
      pt: 'O cabeçalho Content-Type falta ou não diz JSON.',
      es: 'El encabezado Content-Type falta o no dice JSON.',
    },
  },
  tooMany: {
    status: 429,
    key: 'ERROR_TOO_MANY_REQUESTS',
    chosen: true,
    summary: {
      en: 'More than 200 requests in 5 seconds or 1000 in 5 minutes. Retry-After says how long to wait.',
      pt: 'Mais de 200 requisições em 5 segundos ou 1000 em 5 minutos. Retry-After diz quanto esperar.',
      es: 'Más de 200 solicitudes en 5 segundos o 1000 en 5 minutos. Retry-After dice cuánto esperar.',
    },
  },
  server: {
    status: 500,
    key: 'ERROR_INTERNAL',
    chosen: true,
    summary: {
      en: 'The server failed.',
      pt: 'O servidor falhou.',
      es: 'El servidor falló.',
    },
  },
} as const satisfies Record<string, ErrorDoc>

/** Every operation may answer with these. Empty in a page's script, which leaves their texts out. */
export const commonErrors: readonly ErrorDoc[] =
  typeof window === 'undefined'
    ? [errorDocs.badRequest, errorDocs.unauthorized, errorDocs.notFound, errorDocs.tooMany, errorDocs.server]
    : []

/** Those that read a body may also refuse its type. */
export const bodyErrors: readonly ErrorDoc[] =
  typeof window === 'undefined' ? [...commonErrors, errorDocs.contentType] : []

/** Those that act on what may be in a state that forbids it. */
export const stateErrors: readonly ErrorDoc[] =
  typeof window === 'undefined' ? [...bodyErrors, errorDocs.invalidState] : []
