// Promises a sentence for whatever a schema finds wrong, naming the field and what would pass, in three languages.
import type * as z from 'zod/mini'
import type { InputPlace, Refusal } from './define'
import type { Locale, Texts } from './locale'

type Issue = z.core.$ZodIssue

/** More sentences than these help nobody. */
const mostIssues = 3

/** The same words, or words made the same way, in every language. */
export function texts(write: (locale: Locale) => string): Texts {
  return { en: write('en'), pt: write('pt'), es: write('es') }
}

const kinds: Readonly<Record<string, Texts>> = {
  string: { en: 'a text', pt: 'um texto', es: 'un texto' },
  number: { en: 'a number', pt: 'um número', es: 'un número' },
  int: { en: 'a whole number', pt: 'um número inteiro', es: 'un número entero' },
  boolean: { en: 'true or false', pt: 'true ou false', es: 'true o false' },
  array: { en: 'a list', pt: 'uma lista', es: 'una lista' },
  object: { en: 'an object', pt: 'um objeto', es: 'un objeto' },
  record: { en: 'an object', pt: 'um objeto', es: 'un objeto' },
  null: { en: 'null', pt: 'null', es: 'null' },
}

const formats: Readonly<Record<string, Texts>> = {
  uuid: {
    en: 'an id like 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    pt: 'um id como 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    es: 'un id como 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  },
  email: {
    en: 'an address like ana@example.com',
    pt: 'um e-mail como ana@example.com',
    es: 'un correo como ana@example.com',
  },
  phone: {
    en: 'a phone number with its country code, like +5511900001234',
    pt: 'um telefone com o código do país, como +5511900001234',
    es: 'un teléfono con el código del país, como +5511900001234',
  },
  address: {
    en: 'a phone number like +5511900001234 or an Instagram name like @ana.ribeiro',
    pt: 'um telefone como +5511900001234 ou um nome do Instagram como @ana.ribeiro',
    es: 'un teléfono como +5511900001234 o un nombre de Instagram como @ana.ribeiro',
  },
  date: {
    en: 'a date like 2026-03-02T12:00:00Z',
    pt: 'uma data como 2026-03-02T12:00:00Z',
    es: 'una fecha como 2026-03-02T12:00:00Z',
  },
  url: {
    en: 'a URL like https://example.com',
    pt: 'uma URL como https://example.com',
    es: 'una URL como https://example.com',
  },
  language: {
    en: 'a code of three letters, like por',
    pt: 'um código de três letras, como por',
    es: 'un código de tres letras, como spa',
  },
  count: {
    en: 'a whole number from 1 to 99999',
    pt: 'um número inteiro de 1 a 99999',
    es: 'un número entero de 1 a 99999',
  },
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function atLeast({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): Texts {
  if (origin === 'number' || origin === 'int') {
    return { en: `${minimum} or more`, pt: `${minimum} ou mais`, es: `${minimum} o más` }
  }
  if (origin === 'string' && minimum === 1) {
    return {
      en: 'a text that is not empty',
      pt: 'um texto que não seja vazio',
      es: 'un texto que no esté vacío',
    }
  }
  const unit =
    origin === 'array'
      ? { en: 'items', pt: 'itens', es: 'elementos' }
      : { en: 'characters', pt: 'caracteres', es: 'caracteres' }
  return texts((l) =>
    ({ en: 'at least', pt: 'pelo menos', es: 'al menos' })[l].concat(` ${minimum} ${unit[l]}`),
  )
}

function atMost({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): Texts {
  if (origin === 'number' || origin === 'int') {
    return { en: `${maximum} or less`, pt: `${maximum} ou menos`, es: `${maximum} o menos` }
  }
  const unit =
    origin === 'array'
      ? { en: 'items', pt: 'itens', es: 'elementos' }
      : { en: 'characters', pt: 'caracteres', es: 'caracteres' }
  return texts((l) =>
    ({ en: 'at most', pt: 'no máximo', es: 'como máximo' })[l].concat(` ${maximum} ${unit[l]}`),
  )
}

function expectedBy(issue: Issue): Texts {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? texts(() => issue.expected)
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
      return { en: `one of ${values}`, pt: `um destes: ${values}`, es: `uno de estos: ${values}` }
    }
    case 'too_small':
      return atLeast(issue)
    case 'too_big':
      return atMost(issue)
    case 'invalid_format':
      return formats[issue.format] ?? texts(() => issue.format)
    default:
      return { en: 'another value', pt: 'outro valor', es: 'otro valor' }
  }
}

function nameOf(place: InputPlace, { path }: Issue): string {
  // A list's item is reported as `IncludeDetails.0`; in a query only the name was written.
  return place === 'query' ? String(path[0] ?? '') : path.map(String).join('.')
}

function subjects(place: InputPlace, issue: Issue): Texts {
  const name = nameOf(place, issue)
  if (place === 'query') {
    return {
      en: `The query parameter ${name}`,
      pt: `O parâmetro de query ${name}`,
      es: `El parámetro de query ${name}`,
    }
  }
  if (place === 'path') {
    return {
      en: `The path parameter ${name}`,
      pt: `O parâmetro de caminho ${name}`,
      es: `El parámetro de ruta ${name}`,
    }
  }
  if (name === '') return { en: 'The body', pt: 'O corpo', es: 'El cuerpo' }
  return { en: `The field ${name}`, pt: `O campo ${name}`, es: `El campo ${name}` }
}

/** Texts are quoted as they came, shortened; lists and objects are only named. */
function shown(value: unknown): Texts {
  const kind = kindOf(value)
  if (kind === 'array' || kind === 'object') return kinds[kind] ?? texts(() => kind)
  const text = JSON.stringify(value) ?? String(value)
  return texts(() => (text.length > 60 ? `${text.slice(0, 57)}…"` : text))
}

function sentence(place: InputPlace, issue: Issue): Texts {
  const subject = subjects(place, issue)
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return texts((l) => `${subject[l]} ${{ en: 'is missing', pt: 'está faltando', es: 'falta' }[l]}.`)
  }
  const got = shown(issue.input)
  const expected = expectedBy(issue)
  return {
    en: `${subject.en} is ${got.en}, but must be ${expected.en}.`,
    pt: `${subject.pt} é ${got.pt}, mas deve ser ${expected.pt}.`,
    es: `${subject.es} es ${got.es}, pero debe ser ${expected.es}.`,
  }
}

export function describeIssues(
  place: InputPlace,
  issues: readonly Issue[],
): Pick<Refusal, 'text' | 'expected'> {
  const some = issues.slice(0, mostIssues)
  const join = (write: (issue: Issue) => Texts, glue: string) =>
    texts((locale) => some.map((issue) => write(issue)[locale]).join(glue))
  return {
    text: join((issue) => sentence(place, issue), ' '),
    expected: join(
      (issue) => texts((l) => `${nameOf(place, issue)}: ${expectedBy(issue)[l]}`.replace(/^: /, '')),
      '; ',
    ),
  }
}

/** Where the first problem sits: a parameter's name, or a JSON pointer into the body. */
export function placeOf(place: InputPlace, issues: readonly Issue[]): Refusal['part'] {
  const [first] = issues
  if (!first) return { in: place }
  if (place !== 'body') return { in: place, name: nameOf(place, first) }
  const pointer = first.path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
  return { in: 'body', name: pointer }
}

export function ignoredText(place: InputPlace, names: readonly string[]): Texts {
  const list = names.slice(0, 5).join(', ')
  return place === 'query'
    ? {
        en: `This operation knows no query parameter named ${list}; it was ignored.`,
        pt: `Esta operação não conhece parâmetro de query chamado ${list}; foi ignorado.`,
        es: `Esta operación no conoce un parámetro de query llamado ${list}; fue ignorado.`,
      }
    : {
        en: `This operation knows no field named ${list} (capitals count); it was ignored.`,
        pt: `Esta operação não conhece campo chamado ${list} (maiúsculas contam); foi ignorado.`,
        es: `Esta operación no conoce un campo llamado ${list} (las mayúsculas cuentan); fue ignorado.`,
      }
}
