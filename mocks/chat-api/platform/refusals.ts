// Promises every reason the chat platform has to refuse, with its words in three languages; only the 401's are the platform's own.
import type { Call, Refusal, Rules } from '../../define'
import type { Texts } from '../../locale'
import { describeIssues, ignoredText, placeOf } from '../../issue-texts'
import type { Limit } from './limits'

const keys = {
  unauthorized: 'ERROR_UNAUTHORIZED',
  notFound: 'ERROR_NOT_FOUND',
  wrongMethod: 'ERROR_METHOD_NOT_ALLOWED',
  contentType: 'ERROR_UNSUPPORTED_MEDIA_TYPE',
  body: 'ERROR_INVALID_BODY',
  query: 'ERROR_INVALID_QUERY',
  path: 'ERROR_INVALID_ID',
  conflict: 'ERROR_CONFLICT',
  state: 'ERROR_INVALID_STATE',
  tooMany: 'ERROR_TOO_MANY_REQUESTS',
  bug: 'ERROR_INTERNAL',
} as const

const denied: Texts = { en: 'Access denied', pt: 'Acesso negado', es: 'Acceso denegado' }
const sendToken: Texts = {
  en: 'A header "Authorization: Bearer <your token>".',
  pt: 'Um cabeçalho "Authorization: Bearer <seu token>".',
  es: 'Un encabezado "Authorization: Bearer <tu token>".',
}

function unauthorized(rule: string, detail: Texts): Refusal {
  const part = { in: 'header', name: 'authorization' } as const
  return { rule, status: 401, key: keys.unauthorized, text: denied, detail, expected: sendToken, part }
}

function badGateway(rule: string, part: Refusal['part'], text: Texts, expected: Texts): Refusal {
  return { rule, status: 400, key: 'badrequest', text, expected, part }
}

/** How sentences name a resource, and where it is listed. */
export interface Noun extends Texts {
  readonly path: string
}

/** What a request's parts can be wrong about beyond their shape. */
export const refusals = {
  missingToken: () =>
    unauthorized('auth.missing-header', {
      en: 'The request has no Authorization header, so the server does not know who is asking.',
      pt: 'A requisição não tem o cabeçalho Authorization, então o servidor não sabe quem está pedindo.',
      es: 'La solicitud no tiene el encabezado Authorization, así que el servidor no sabe quién pide.',
    }),
  wrongScheme: (header: string) => {
    const scheme = header.trim().split(/\s+/)[0] ?? ''
    return unauthorized('auth.wrong-scheme', {
      en: `The Authorization header starts with "${scheme.slice(0, 20)}": it must be the word Bearer, one space and the token.`,
      pt: `O cabeçalho Authorization começa com "${scheme.slice(0, 20)}": deve ser a palavra Bearer, um espaço e o token.`,
      es: `El encabezado Authorization empieza con "${scheme.slice(0, 20)}": debe ser la palabra Bearer, un espacio y el token.`,
    })
  },
  unknownToken: () =>
    unauthorized('auth.unknown-token', {
      en: 'The form is right (Bearer and a token), but this account has no such token.',
      pt: 'A forma está certa (Bearer e um token), mas esta conta não tem esse token.',
      es: 'La forma es correcta (Bearer y un token), pero esta cuenta no tiene ese token.',
    }),
  revokedToken: (name: string) =>
    unauthorized('auth.revoked', {
      en: `The token "${name}" was valid once and has been revoked.`,
      pt: `O token "${name}" já foi válido e foi revogado.`,
      es: `El token "${name}" fue válido y ha sido revocado.`,
    }),
  plainHttp: () =>
    badGateway(
      'route.https',
      { in: 'path' },
      {
        en: 'This API answers over https only.',
        pt: 'Esta API só responde por https.',
        es: 'Esta API solo responde por https.',
      },
      {
        en: 'A URL that starts with https://',
        pt: 'Uma URL que começa com https://',
        es: 'Una URL que empieza con https://',
      },
    ),
  missingService: (path: string) =>
    badGateway(
      'route.service',
      { in: 'path' },
      {
        en: `The path ${path} does not start with a service.`,
        pt: `O caminho ${path} não começa com um serviço.`,
        es: `La ruta ${path} no empieza con un servicio.`,
      },
      {
        en: '/core, /chat or /crm first, then the version: /core/v1/contact.',
        pt: 'Primeiro /core, /chat ou /crm, depois a versão: /core/v1/contact.',
        es: 'Primero /core, /chat o /crm, después la versión: /core/v1/contact.',
      },
    ),
  tooManyRequests: ({ count, windowMs }: Limit, seconds: number): Refusal => ({
    rule: windowMs > 60_000 ? 'limit.sustained' : 'limit.burst',
    status: 429,
    key: keys.tooMany,
    headers: { 'retry-after': String(seconds) },
    text: {
      en: `The account made ${count} requests within ${windowMs / 1000} seconds, which is the limit.`,
      pt: `A conta fez ${count} requisições em ${windowMs / 1000} segundos, que é o limite.`,
      es: `La cuenta hizo ${count} solicitudes en ${windowMs / 1000} segundos, que es el límite.`,
    },
    expected: {
      en: `Wait ${seconds} s, as the Retry-After header says, then send the same request again.`,
      pt: `Espere ${seconds} s, como diz o cabeçalho Retry-After, e envie a mesma requisição de novo.`,
      es: `Espera ${seconds} s, como dice el encabezado Retry-After, y envía la misma solicitud otra vez.`,
    },
  }),
  /** Something the request names does not exist. `noun` is a resource; `part` says where it was named. */
  notFound: (noun: keyof typeof nouns | Noun, value: string, part: Refusal['part']): Refusal => {
    const what = typeof noun === 'string' ? nouns[noun] : noun
    return {
      rule: 'state.not-found',
      status: 404,
      key: keys.notFound,
      part,
      text: {
        en: `There is no ${what.en} ${value}.`,
        pt: `Não existe ${what.pt} ${value}.`,
        es: `No existe ${what.es} ${value}.`,
      },
      expected: {
        en: `One that exists: list them with GET ${what.path}.`,
        pt: `Um valor que exista: liste com GET ${what.path}.`,
        es: `Un valor que exista: haz la lista con GET ${what.path}.`,
      },
    }
  },
  conflict: (name: string, value: string, existing: string): Refusal => ({
    rule: 'state.conflict',
    status: 400,
    key: keys.conflict,
    part: { in: 'body', name: `/${name}` },
    text: {
      en: `The contact ${existing} already has the ${name} ${value}.`,
      pt: `O contato ${existing} já tem ${name} ${value}.`,
      es: `El contacto ${existing} ya tiene ${name} ${value}.`,
    },
    expected: {
      en: 'Another value; or, when creating, options.getIfExists or options.upsert to work with the existing contact.',
      pt: 'Outro valor; ou, ao criar, options.getIfExists ou options.upsert para usar o contato que já existe.',
      es: 'Otro valor; o, al crear, options.getIfExists u options.upsert para usar el contacto que ya existe.',
    },
  }),
  /** A rule of the body that its schema cannot say, e.g. "one of these two". */
  incomplete: (rule: string, name: string, text: Texts, expected: Texts): Refusal => ({
    rule,
    status: 400,
    key: keys.body,
    part: { in: 'body', name },
    text,
    expected,
  }),
  /** The request is well made, but what it acts on is not in a state that allows it. */
  invalidState: (rule: string, part: Refusal['part'], text: Texts, expected: Texts): Refusal => ({
    rule,
    status: 400,
    key: keys.state,
    part,
    text,
    expected,
  }),
} as const

const nouns = {
  contact: { en: 'contact', pt: 'contato', es: 'contacto', path: '/core/v1/contact' },
  message: { en: 'message', pt: 'mensagem', es: 'mensaje', path: '/chat/v1/message' },
  sequence: { en: 'sequence', pt: 'sequência', es: 'secuencia', path: '/chat/v1/sequence' },
  member: {
    en: 'contact in this sequence:',
    pt: 'contato nesta sequência:',
    es: 'contacto en esta secuencia:',
    path: '/core/v1/contact',
  },
  tag: { en: 'tag', pt: 'etiqueta', es: 'etiqueta', path: '/core/v1/tag' },
  portfolio: { en: 'portfolio', pt: 'carteira', es: 'cartera', path: '/core/v1/portfolio' },
  channel: {
    en: 'service channel',
    pt: 'canal de atendimento',
    es: 'canal de atención',
    path: '/chat/v1/channel',
  },
  template: {
    en: 'message template',
    pt: 'modelo de mensagem',
    es: 'plantilla de mensaje',
    path: '/chat/v1/template',
  },
  session: { en: 'conversation', pt: 'conversa', es: 'conversación', path: '/chat/v2/session' },
  department: { en: 'department', pt: 'equipe', es: 'equipo', path: '/core/v2/department' },
  user: { en: 'user', pt: 'usuário', es: 'usuario', path: '/core/v1/agent' },
  chatbot: { en: 'chatbot', pt: 'chatbot', es: 'chatbot', path: '/chat/v1/chatbot' },
} as const

/** What the pipeline itself finds wrong, in the platform's terms. */
export const rules: Rules = {
  unknownPath: ({ url }: Call) => ({
    rule: 'route.unknown-path',
    status: 404,
    key: keys.notFound,
    part: { in: 'path' },
    text: {
      en: `This API has no endpoint at ${url.pathname}.`,
      pt: `Esta API não tem endpoint em ${url.pathname}.`,
      es: `Esta API no tiene un endpoint en ${url.pathname}.`,
    },
    expected: {
      en: 'A path from the documentation: service, version, resource, e.g. /core/v1/contact.',
      pt: 'Um caminho da documentação: serviço, versão, recurso, por exemplo /core/v1/contact.',
      es: 'Una ruta de la documentación: servicio, versión, recurso, por ejemplo /core/v1/contact.',
    },
  }),
  wrongMethod: ({ request, url }: Call, allowed) => ({
    rule: 'route.wrong-method',
    status: 405,
    key: keys.wrongMethod,
    part: { in: 'method' },
    headers: { allow: allowed.join(', ') },
    text: {
      en: `${url.pathname} exists, but not with the method ${request.method}.`,
      pt: `${url.pathname} existe, mas não com o método ${request.method}.`,
      es: `${url.pathname} existe, pero no con el método ${request.method}.`,
    },
    expected: { en: allowed.join(', '), pt: allowed.join(', '), es: allowed.join(', ') },
  }),
  contentType: (got) => ({
    rule: got === null ? 'content-type.missing' : 'content-type.not-json',
    status: 415,
    key: keys.contentType,
    part: { in: 'header', name: 'content-type' },
    text: {
      en:
        got === null
          ? 'The body came without a Content-Type header.'
          : `The body is said to be ${got}, not JSON.`,
      pt: got === null ? 'O corpo veio sem o cabeçalho Content-Type.' : `O corpo diz ser ${got}, não JSON.`,
      es:
        got === null
          ? 'El cuerpo llegó sin el encabezado Content-Type.'
          : `El cuerpo dice ser ${got}, no JSON.`,
    },
    expected: {
      en: 'Content-Type: application/json',
      pt: 'Content-Type: application/json',
      es: 'Content-Type: application/json',
    },
  }),
  missingBody: () => ({
    rule: 'body.missing',
    status: 400,
    key: keys.body,
    part: { in: 'body' },
    text: {
      en: 'The request has no body.',
      pt: 'A requisição não tem corpo.',
      es: 'La solicitud no tiene cuerpo.',
    },
    expected: { en: 'A JSON object.', pt: 'Um objeto JSON.', es: 'Un objeto JSON.' },
  }),
  unreadable: (reason) => ({
    rule: 'body.not-json',
    status: 400,
    key: keys.body,
    part: { in: 'body' },
    text: {
      en: `The body is not valid JSON (${reason}).`,
      pt: `O corpo não é um JSON válido (${reason}).`,
      es: `El cuerpo no es un JSON válido (${reason}).`,
    },
    expected: {
      en: 'JSON: names and texts in double quotes, no comma after the last one.',
      pt: 'JSON: nomes e textos entre aspas duplas, sem vírgula depois do último.',
      es: 'JSON: nombres y textos entre comillas dobles, sin coma después del último.',
    },
  }),
  invalidInput: (place, issues) => ({
    rule: `${place === 'path' ? 'query' : place}.${issues[0]?.code === 'invalid_type' && issues[0].input === undefined ? 'missing' : 'invalid'}`,
    status: 400,
    key: keys[place],
    part: placeOf(place, issues),
    ...describeIssues(place, issues),
  }),
  ignored: ignoredText,
  bug: (error) => ({
    rule: 'state.bug',
    status: 500,
    key: keys.bug,
    text: {
      en: 'The server failed. This is not the fault of your request.',
      pt: 'O servidor falhou. A culpa não é da sua requisição.',
      es: 'El servidor falló. No es culpa de tu solicitud.',
    },
    detail: {
      en: `A fault in the practice server: ${error}`,
      pt: `Uma falha no servidor de prática: ${error}`,
      es: `Una falla en el servidor de práctica: ${error}`,
    },
  }),
}
