// Promises the distance matrix: every origin with every destination, in metres and seconds.
import * as z from 'zod/mini'
import { defineOperation, type ErrorDoc, Refused } from '../define'
import { answerWith } from './answer'
import { practiceKey } from './key'
import { type Place, placeNamed, type Trip, trip } from './places'

const mostElements = 100

const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** One decimal below a hundred, as Google writes it. */
const rounded = (n: number) => (n < 100 ? String(Math.round(n * 10) / 10) : grouped(Math.round(n)))

function distanceText(metres: number, units: 'metric' | 'imperial'): string {
  if (units === 'metric') return metres < 1_000 ? `${metres || 1} m` : `${rounded(metres / 1_000)} km`
  return metres < 161 ? `${Math.round(metres * 3.281) || 1} ft` : `${rounded(metres / 1_609.344)} mi`
}

const counted = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`])

/** The two largest units that fit: `1 day 3 hours`, `1 hour 12 mins`. */
function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)]
  const parts = [...counted(days, 'day'), ...counted(hours, 'hour'), ...counted(minutes % 60, 'min')]
  return parts.slice(0, 2).join(' ')
}

function element(found: Trip | undefined, units: 'metric' | 'imperial') {
  if (!found) return { status: 'ZERO_RESULTS' as const }
  const { metres, seconds } = found
  return {
    distance: { text: distanceText(metres, units), value: metres },
    duration: { text: durationText(seconds), value: seconds },
    status: 'OK' as const,
  }
}

function checkSize(origins: number, destinations: number): void {
  if (origins * destinations <= mostElements) return
  throw new Refused({
    rule: 'query.too-many',
    status: 200,
    key: 'MAX_ELEMENTS_EXCEEDED',
    part: { in: 'query', name: 'origins' },
    text: {
      en: `At most ${mostElements} pairs fit in one request.`,
      pt: `Cabem no máximo ${mostElements} pares em uma requisição.`,
      es: `Caben como máximo ${mostElements} pares en una solicitud.`,
    },
  })
}

const placesIn = (list: string) => list.split('|').map(placeNamed)
const addressesOf = (places: readonly (Place | undefined)[]) => places.map((place) => place?.address ?? '')

export const getDistance = defineOperation({
  id: 'distance.get',
  host: 'maps.googleapis.com',
  resource: 'distance',
  method: 'GET',
  path: '/maps/api/distancematrix/json',
  query: z.object({
    origins: z.string(),
    destinations: z.string(),
    mode: z.optional(z.enum(['driving', 'walking', 'bicycling', 'transit'])),
    units: z.optional(z.enum(['metric', 'imperial'])),
    key: z.string(),
  }),
  handler: ({ query }) => {
    const { mode = 'driving', units = 'metric' } = query
    const [origins, destinations] = [placesIn(query.origins), placesIn(query.destinations)]
    checkSize(origins.length, destinations.length)
    const rows = origins.map((from) => ({
      elements: destinations.map((to) =>
        from && to ? element(trip(from, to, mode), units) : { status: 'NOT_FOUND' as const },
      ),
    }))
    return {
      body: {
        destination_addresses: addressesOf(destinations),
        origin_addresses: addressesOf(origins),
        rows,
        status: 'OK',
      },
    }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'Get driving distances',
      pt: 'Obter distâncias de carro',
      es: 'Obtener distancias en auto',
    },
    purpose: {
      en: 'Gives the distance and the travel time between addresses, for example from the shop to a customer. Each row is an origin, each element in it a destination.',
      pt: 'Dá a distância e o tempo de viagem entre endereços, por exemplo da loja até um cliente. Cada linha (row) é uma origem, cada elemento nela é um destino.',
      es: 'Da la distancia y el tiempo de viaje entre direcciones, por ejemplo de la tienda a un cliente. Cada fila (row) es un origen, cada elemento en ella es un destino.',
    },
    response: answerWith({ status: z.literal('OK') }),
    errors: [
      refused('INVALID_REQUEST', {
        en: 'A parameter is missing or has a value that is not known. The HTTP status is 200 all the same.',
        pt: 'Um parâmetro falta ou tem um valor desconhecido. Mesmo assim, o status HTTP é 200.',
        es: 'Un parámetro falta o tiene un valor desconocido. Aun así, el status HTTP es 200.',
      }),
      refused('REQUEST_DENIED', {
        en: 'The key is missing or not valid; error_message says more.',
        pt: 'A chave falta ou não é válida; error_message diz mais.',
        es: 'La clave falta o no es válida; error_message dice más.',
      }),
      refused('OVER_QUERY_LIMIT', {
        en: 'The key was used too often within a minute.',
        pt: 'A chave foi usada vezes demais em um minuto.',
        es: 'La clave se usó demasiadas veces en un minuto.',
      }),
      {
        ...refused('MAX_ELEMENTS_EXCEEDED', {
          en: 'More than 100 pairs of origin and destination.',
          pt: 'Mais de 100 pares de origem e destino.',
          es: 'Más de 100 pares de origen y destino.',
        }),
        chosen: true,
      },
      {
        status: 500,
        key: 'UNKNOWN_ERROR',
        chosen: true,
        summary: { en: 'The server failed.', pt: 'O servidor falhou.', es: 'El servidor falló.' },
      },
    ],
    example: () => ({
      query: {
        origins: 'Campinas, SP',
        destinations: 'Santos, SP|São Paulo, SP',
        mode: 'driving',
        key: practiceKey,
      },
    }),
    fields: {
      origins: {
        en: 'Addresses to start from; put | between several.',
        pt: 'Endereços de partida; ponha | entre vários.',
        es: 'Direcciones de partida; pon | entre varias.',
      },
      destinations: {
        en: 'Addresses to go to; put | between several.',
        pt: 'Endereços de chegada; ponha | entre vários.',
        es: 'Direcciones de llegada; pon | entre varias.',
      },
      mode: {
        en: 'How one travels: driving (unless you say otherwise), walking, bicycling or transit.',
        pt: 'Como se viaja: driving (de carro, o padrão), walking (a pé), bicycling (de bicicleta) ou transit (transporte público).',
        es: 'Cómo se viaja: driving (en auto, por omisión), walking (a pie), bicycling (en bicicleta) o transit (transporte público).',
      },
      units: {
        en: 'metric or imperial. It only changes the texts: value is always in metres.',
        pt: 'metric (métrico) ou imperial. Só muda os textos: value vem sempre em metros.',
        es: 'metric (métrico) o imperial. Solo cambia los textos: value viene siempre en metros.',
      },
      key: {
        en: `The key of your project; here it is ${practiceKey}.`,
        pt: `A chave do seu projeto; aqui é ${practiceKey}.`,
        es: `La clave de tu proyecto; aquí es ${practiceKey}.`,
      },
    },
    notes: [
      {
        text: {
          en: 'HTTP says 200 even when nothing was found. Read status at the top, then status of each element: NOT_FOUND means an address is unknown, ZERO_RESULTS that no road leads there.',
          pt: 'O HTTP diz 200 mesmo quando nada foi encontrado. Leia o status do topo e depois o status de cada elemento: NOT_FOUND é um endereço desconhecido, ZERO_RESULTS é que nenhuma estrada leva até lá.',
          es: 'HTTP dice 200 aunque no se haya encontrado nada. Lee el status de arriba y después el status de cada elemento: NOT_FOUND es una dirección desconocida, ZERO_RESULTS es que ninguna carretera llega hasta allí.',
        },
      },
      {
        text: {
          en: 'Legacy since 1 March 2025; from October 2026 new projects cannot enable it. Its successor is route.compute of the Routes API.',
          pt: 'Legada (legacy) desde 1º de março de 2025; a partir de outubro de 2026 projetos novos não podem ativá-la. A sucessora é route.compute, da Routes API.',
          es: 'Heredada (legacy) desde el 1 de marzo de 2025; desde octubre de 2026 los proyectos nuevos no pueden activarla. Su sucesora es route.compute, de la Routes API.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The practice knows fifteen Brazilian places; a street in one of these cities counts as the city. Distances are the straight line and a fifth more, and texts are in English.',
          pt: 'A prática conhece quinze lugares do Brasil; uma rua em uma dessas cidades vale como a cidade. As distâncias são a linha reta mais um quinto, e os textos vêm em inglês.',
          es: 'La práctica conoce quince lugares de Brasil; una calle en una de esas ciudades vale como la ciudad. Las distancias son la línea recta más un quinto, y los textos vienen en inglés.',
        },
      },
    ],
  },
})

function refused(key: string, summary: ErrorDoc['summary']): ErrorDoc {
  return { status: 200, key, summary }
}
