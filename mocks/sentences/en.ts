// The sentences that all hosts share, in English.

export const sentences = {
  kinds: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  } as Readonly<Record<string, string>>,
  formats: {
    uuid: 'an id like 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    email: 'an address like ana@example.com',
    phone: 'a phone number with its country code, like +5511900001234',
    address: 'a phone number like +5511900001234 or an Instagram name like @ana.ribeiro',
    date: 'a date like 2026-03-02T12:00:00Z',
    url: 'a URL like https://example.com',
    language: 'a code of three letters, like por',
    count: 'a whole number from 1 to 99999',
  } as Readonly<Record<string, string>>,
  orMore: (n: unknown) => `${n} or more`,
  orLess: (n: unknown) => `${n} or less`,
  someText: 'a text that is not empty',
  atLeast: (n: unknown, ofList: boolean) => `at least ${n} ${ofList ? 'items' : 'characters'}`,
  atMost: (n: unknown, ofList: boolean) => `at most ${n} ${ofList ? 'items' : 'characters'}`,
  oneOf: (values: string) => `one of ${values}`,
  another: 'another value',
  queryParameter: (name: string) => `The query parameter ${name}`,
  pathParameter: (name: string) => `The path parameter ${name}`,
  body: 'The body',
  field: (name: string) => `The field ${name}`,
  isMissing: (subject: string) => `${subject} is missing.`,
  needsItems: (subject: string, n: number) =>
    `${subject} needs at least ${n === 1 ? 'one item' : `${n} items`}.`,
  mustBe: (subject: string, got: string, expected: string) =>
    `${subject} is ${got}, but must be ${expected}.`,
  ignoredQuery: (names: string) => `This operation knows no query parameter named ${names}; it was ignored.`,
  ignoredBody: (names: string) =>
    `This operation knows no field named ${names} (capitals count); it was ignored.`,
  unknownHost: (host: string, hosts: string) =>
    `No server answers at "${host}". Practice hosts are: ${hosts}.`,
  denied: 'Access denied',
  sendToken: 'A header "Authorization: Bearer <your token>".',
  missingToken: 'The request has no Authorization header, so the server does not know who is asking.',
  wrongScheme: (scheme: string) =>
    `The Authorization header starts with "${scheme}": it must be the word Bearer, one space and the token.`,
  unknownToken: 'The form is right (Bearer and a token), but this account has no such token.',
  revokedToken: (name: string) => `The token "${name}" was valid once and has been revoked.`,
  plainHttp: 'This API answers over https only.',
  httpsUrl: 'A URL that starts with https://',
  missingService: (path: string) => `The path ${path} does not start with a service.`,
  serviceFirst: '/core, /chat or /crm first, then the version: /core/v1/contact.',
  tooMany: (count: number, seconds: number) =>
    `The account made ${count} requests within ${seconds} seconds, which is the limit.`,
  crowded: 'The practice API has bad weather: it gets more requests than it can answer.',
  unavailable: 'The practice API has bad weather: it is out of service for the moment.',
  tryLater: 'The same request a little later, with a longer pause after each refusal.',
  waitFor: (seconds: number) =>
    `Wait ${seconds} s, as the Retry-After header says, then send the same request again.`,
  notFound: (what: string, value: string) => `There is no ${what} ${value}.`,
  listThem: (path: string) => `One that exists: list them with GET ${path}.`,
  conflict: (existing: string, name: string, value: string) =>
    `The contact ${existing} already has the ${name} ${value}.`,
  conflictWay:
    'Another value; or, when creating, options.getIfExists or options.upsert to work with the existing contact.',
  unknownPath: (path: string) => `This API has no endpoint at ${path}.`,
  documentedPath: 'A path from the documentation: service, version, resource, e.g. /core/v1/contact.',
  wrongMethod: (path: string, method: string) => `${path} exists, but not with the method ${method}.`,
  noContentType: 'The body came without a Content-Type header.',
  notJson: (type: string) => `The body is said to be ${type}, not JSON.`,
  missingBody: 'The request has no body.',
  jsonObject: 'A JSON object.',
  invalidJson: (reason: string) => `The body is not valid JSON (${reason}).`,
  jsonRules: 'JSON: names and texts in double quotes, no comma after the last one.',
  bug: 'The server failed. This is not the fault of your request.',
  bugDetail: (error: unknown) => `A fault in the practice server: ${error}`,
}

export type Sentences = typeof sentences
