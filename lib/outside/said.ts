// What the door itself has to say, beside what the practice API answers: a code, a sentence, and what to do.
import type { Locale, Texts } from '@/mocks/locale'

interface Sentence {
  status: number
  text: Texts
  todo: Texts
}

export const sayings = {
  'unknown-workspace': {
    status: 404,
    text: {
      en: 'There is no such workspace; one that nobody has used for days is removed.',
      pt: 'Este espaço de trabalho não existe; um que ninguém usa há dias é removido.',
      es: 'Este espacio de trabajo no existe; uno que nadie usa durante días se elimina.',
    },
    todo: {
      en: 'Make a new one on the playground page, or with POST /practice.',
      pt: 'Crie outro na página de prática livre ou com POST /practice.',
      es: 'Crea otro en la página de práctica libre o con POST /practice.',
    },
  },
  'unknown-host': {
    status: 404,
    text: {
      en: 'No practice API answers under this name.',
      pt: 'Nenhuma API de prática responde por este nome.',
      es: 'Ninguna API de práctica responde con este nombre.',
    },
    todo: {
      en: 'Write one of these names after the workspace:',
      pt: 'Escreva um destes nomes depois do espaço de trabalho:',
      es: 'Escribe uno de estos nombres después del espacio de trabajo:',
    },
  },
  'unknown-path': {
    status: 404,
    text: {
      en: 'There is nothing here.',
      pt: 'Não há nada aqui.',
      es: 'Aquí no hay nada.',
    },
    todo: {
      en: 'An address is /practice/{workspace}/{host}/{path}.',
      pt: 'Um endereço é /practice/{espaço}/{host}/{caminho}.',
      es: 'Una dirección es /practice/{espacio}/{host}/{ruta}.',
    },
  },
  'wrong-method': {
    status: 405,
    text: {
      en: 'This address does not take this method.',
      pt: 'Este endereço não aceita este método.',
      es: 'Esta dirección no acepta este método.',
    },
    todo: {
      en: 'The Allow header lists what it takes.',
      pt: 'O cabeçalho Allow lista o que ele aceita.',
      es: 'El encabezado Allow muestra lo que acepta.',
    },
  },
  'bad-address': {
    status: 400,
    text: {
      en: 'The address cannot be read: it has characters or percent signs that are not encoded as UTF-8.',
      pt: 'Não dá para ler o endereço: há caracteres ou sinais de porcentagem que não estão codificados em UTF-8.',
      es: 'No se puede leer la dirección: tiene caracteres o signos de porcentaje que no están codificados en UTF-8.',
    },
    todo: {
      en: 'Percent-encode everything that is not plain ASCII.',
      pt: 'Codifique com porcentagem tudo o que não é ASCII simples.',
      es: 'Codifica con porcentaje todo lo que no es ASCII simple.',
    },
  },
  'bad-text': {
    status: 400,
    text: {
      en: 'The body is not UTF-8 text.',
      pt: 'O corpo não é texto em UTF-8.',
      es: 'El cuerpo no es texto en UTF-8.',
    },
    todo: {
      en: 'Save the file as UTF-8 and send it again.',
      pt: 'Salve o arquivo em UTF-8 e envie de novo.',
      es: 'Guarda el archivo en UTF-8 y envíalo de nuevo.',
    },
  },
  'bad-seed': {
    status: 400,
    text: {
      en: 'The seed has to be a whole number from 1 to 16.',
      pt: 'A semente tem que ser um número inteiro de 1 a 16.',
      es: 'La semilla tiene que ser un número entero de 1 a 16.',
    },
    todo: {
      en: 'Leave it out to get the world of the lessons.',
      pt: 'Deixe de fora para receber o mundo das lições.',
      es: 'Déjala fuera para recibir el mundo de las lecciones.',
    },
  },
  'bad-webhooks': {
    status: 400,
    text: {
      en: 'Deliveries cannot be made like this.',
      pt: 'Não dá para fazer as entregas assim.',
      es: 'Las entregas no se pueden hacer así.',
    },
    todo: {
      en: 'Send {"policy": …, "signature": …} with names out of these:',
      pt: 'Envie {"policy": …, "signature": …} com nomes desta lista:',
      es: 'Envía {"policy": …, "signature": …} con nombres de esta lista:',
    },
  },
  'unknown-delivery': {
    status: 404,
    text: {
      en: 'There is no such delivery or subscription in this workspace, or its subscription is gone.',
      pt: 'Não há essa entrega ou assinatura neste espaço de trabalho, ou a assinatura já não existe.',
      es: 'No hay tal entrega o suscripción en este espacio de trabajo, o la suscripción ya no existe.',
    },
    todo: {
      en: 'GET …/-/webhooks lists the deliveries.',
      pt: 'GET …/-/webhooks mostra as entregas.',
      es: 'GET …/-/webhooks muestra las entregas.',
    },
  },
  encoded: {
    status: 415,
    text: {
      en: 'The body is compressed, and nothing here unpacks it.',
      pt: 'O corpo está comprimido, e nada aqui descomprime.',
      es: 'El cuerpo está comprimido, y nada aquí lo descomprime.',
    },
    todo: {
      en: 'Send it without Content-Encoding.',
      pt: 'Envie sem Content-Encoding.',
      es: 'Envíalo sin Content-Encoding.',
    },
  },
  'too-large': {
    status: 413,
    text: {
      en: 'The body is larger than 256 KiB.',
      pt: 'O corpo passa de 256 KiB.',
      es: 'El cuerpo supera los 256 KiB.',
    },
    todo: {
      en: 'Send less at once.',
      pt: 'Envie menos de cada vez.',
      es: 'Envía menos cada vez.',
    },
  },
  'too-slow': {
    status: 408,
    text: {
      en: 'The body did not come in time.',
      pt: 'O corpo não chegou a tempo.',
      es: 'El cuerpo no llegó a tiempo.',
    },
    todo: {
      en: 'Send the request again, whole.',
      pt: 'Envie a requisição de novo, inteira.',
      es: 'Envía la solicitud de nuevo, completa.',
    },
  },
  'too-many': {
    status: 429,
    text: {
      en: 'So many requests cannot be answered at once. This is the server speaking, not the practice API.',
      pt: 'Não dá para responder a tantas requisições de uma vez. Quem fala é o servidor, não a API de prática.',
      es: 'No se puede responder a tantas solicitudes a la vez. Habla el servidor, no la API de práctica.',
    },
    todo: {
      en: 'Wait as many seconds as Retry-After says.',
      pt: 'Espere os segundos que o Retry-After indica.',
      es: 'Espera los segundos que indica Retry-After.',
    },
  },
  full: {
    status: 503,
    text: {
      en: 'There is no room for another workspace.',
      pt: 'Não há lugar para mais um espaço de trabalho.',
      es: 'No hay lugar para otro espacio de trabajo.',
    },
    todo: {
      en: 'Use one you have, or ask whoever runs this server.',
      pt: 'Use um que você já tem ou fale com quem cuida deste servidor.',
      es: 'Usa uno que ya tengas o habla con quien se ocupa de este servidor.',
    },
  },
  unavailable: {
    status: 503,
    text: {
      en: 'Workspaces cannot be reached at the moment; nothing has been changed for sure.',
      pt: 'No momento não dá para acessar os espaços de trabalho; não é certo que algo tenha mudado.',
      es: 'Por ahora no se puede acceder a los espacios de trabajo; no es seguro que algo haya cambiado.',
    },
    todo: {
      en: 'Try again in a few seconds.',
      pt: 'Tente de novo em alguns segundos.',
      es: 'Inténtalo de nuevo en unos segundos.',
    },
  },
} as const satisfies Record<string, Sentence>

export type Saying = keyof typeof sayings

/** A request the door does not let in. */
export class Refused extends Error {
  constructor(
    readonly code: Saying,
    /** Goes into the answer beside the sentence. */
    readonly facts: { headers?: [name: string, value: string][]; list?: readonly string[] } = {},
  ) {
    super(code)
    this.name = 'Refused'
  }
}

/** By its name: a server loads this file once for each of its bundles, and they hand refusals to each other. */
export const isRefused = (error: unknown): error is Refused =>
  error instanceof Error && error.name === 'Refused'

export function said({ code, facts }: Refused, locale: Locale) {
  const { status, text, todo } = sayings[code]
  const list = facts.list ? ` ${facts.list.join(', ')}` : ''
  return { status, body: { error: { code, text: text[locale], todo: `${todo[locale]}${list}` } } }
}
