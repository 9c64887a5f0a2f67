// Promises every reason the chat platform has to refuse, with its words in three languages; only the 401's are the platform's own.
import type { Call, Refusal, Rules } from '../../define'
import { describeIssues, ignoredText, placeOf, texts } from '../../issue-texts'
import type { Texts } from '../../locale'
import { say } from '../../say'
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

function unauthorized(rule: string, detail: Texts): Refusal {
  return {
    rule,
    status: 401,
    key: keys.unauthorized,
    part: { in: 'header', name: 'authorization' },
    text: say((s) => s.denied),
    detail,
    expected: say((s) => s.sendToken),
  }
}

function badGateway(rule: string, text: Texts, expected: Texts): Refusal {
  return { rule, status: 400, key: 'badrequest', part: { in: 'path' }, text, expected }
}

/** How sentences name a resource, and where it is listed. */
export interface Noun extends Texts {
  readonly path: string
}

/** What a request's parts can be wrong about beyond their shape. */
export const refusals = {
  missingToken: () =>
    unauthorized(
      'auth.missing-header',
      say((s) => s.missingToken),
    ),
  wrongScheme: (header: string) => {
    const scheme = (header.trim().split(/\s+/)[0] ?? '').slice(0, 20)
    return unauthorized(
      'auth.wrong-scheme',
      say((s) => s.wrongScheme(scheme)),
    )
  },
  unknownToken: () =>
    unauthorized(
      'auth.unknown-token',
      say((s) => s.unknownToken),
    ),
  revokedToken: (name: string) =>
    unauthorized(
      'auth.revoked',
      say((s) => s.revokedToken(name)),
    ),
  plainHttp: () =>
    badGateway(
      'route.https',
      say((s) => s.plainHttp),
      say((s) => s.httpsUrl),
    ),
  missingService: (path: string) =>
    badGateway(
      'route.service',
      say((s) => s.missingService(path)),
      say((s) => s.serviceFirst),
    ),
  tooManyRequests: ({ count, windowMs }: Limit, seconds: number): Refusal => ({
    rule: windowMs > 60_000 ? 'limit.sustained' : 'limit.burst',
    status: 429,
    key: keys.tooMany,
    headers: { 'retry-after': String(seconds) },
    text: say((s) => s.tooMany(count, windowMs / 1000)),
    expected: say((s) => s.waitFor(seconds)),
  }),
  /** Something the request names does not exist. `noun` is a resource; `part` says where it was named. */
  notFound: (noun: keyof typeof nouns | Noun, value: string, part: Refusal['part']): Refusal => {
    const what = typeof noun === 'string' ? nouns[noun] : noun
    return {
      rule: 'state.not-found',
      status: 404,
      key: keys.notFound,
      part,
      text: say((s, locale) => s.notFound(what[locale], value)),
      expected: say((s) => s.listThem(what.path)),
    }
  },
  conflict: (name: string, value: string, existing: string): Refusal => ({
    rule: 'state.conflict',
    status: 400,
    key: keys.conflict,
    part: { in: 'body', name: `/${name}` },
    text: say((s) => s.conflict(existing, name, value)),
    expected: say((s) => s.conflictWay),
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
    text: say((s) => s.unknownPath(url.pathname)),
    expected: say((s) => s.documentedPath),
  }),
  wrongMethod: ({ request, url }: Call, allowed) => ({
    rule: 'route.wrong-method',
    status: 405,
    key: keys.wrongMethod,
    part: { in: 'method' },
    headers: { allow: allowed.join(', ') },
    text: say((s) => s.wrongMethod(url.pathname, request.method)),
    expected: texts(() => allowed.join(', ')),
  }),
  contentType: (got) => ({
    rule: got === null ? 'content-type.missing' : 'content-type.not-json',
    status: 415,
    key: keys.contentType,
    part: { in: 'header', name: 'content-type' },
    text: say((s) => (got === null ? s.noContentType : s.notJson(got))),
    expected: texts(() => 'Content-Type: application/json'),
  }),
  missingBody: () => ({
    rule: 'body.missing',
    status: 400,
    key: keys.body,
    part: { in: 'body' },
    text: say((s) => s.missingBody),
    expected: say((s) => s.jsonObject),
  }),
  unreadable: (reason) => ({
    rule: 'body.not-json',
    status: 400,
    key: keys.body,
    part: { in: 'body' },
    text: say((s) => s.invalidJson(reason)),
    expected: say((s) => s.jsonRules),
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
    text: say((s) => s.bug),
    detail: say((s) => s.bugDetail(error)),
  }),
}
