// Promises one route between two addresses, as much of it as the field mask names.
import * as z from 'zod/mini'
import { type Noun, refusals } from '../chat-api/platform/refusals'
import { type Call, defineOperation, type ErrorDoc, Refused } from '../define'
import { texts } from '../issue-texts'
import { practiceKey } from '../maps/key'
import { type Mode, type Place, placeNamed, trip } from '../maps/places'

const keys: Readonly<Record<number, string>> = {
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  405: 'UNIMPLEMENTED',
  500: 'INTERNAL',
}

/** Google's name of a status. */
export const keyOf = (status: number): string => keys[status] ?? 'INVALID_ARGUMENT'

const modes = {
  DRIVE: 'driving',
  WALK: 'walking',
  BICYCLE: 'bicycling',
  TRANSIT: 'transit',
} as const satisfies Record<string, Mode>

const place = z.object({ address: z.string().check(z.minLength(1)) })

const masked = ['distanceMeters', 'duration'] as const
type Masked = (typeof masked)[number]

/** The fields of a route that the mask names; `*` and `routes` name all. */
function maskOf({ request, url }: Call): Set<Masked> {
  const written = request.headers.get('x-goog-fieldmask') ?? url.searchParams.get('$fields') ?? ''
  const names = written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const known = ['*', 'routes', ...masked.map((field) => `routes.${field}`)]
  if (names.length === 0 || !names.every((name) => known.includes(name))) {
    throw new Refused({
      rule: `state.${names.length === 0 ? 'missing' : 'unknown'}-mask`,
      status: 400,
      key: keyOf(400),
      part: { in: 'header', name: 'x-goog-fieldmask' },
      text: {
        en: 'The field mask is missing, or names what is not known here.',
        pt: 'A máscara de campos falta ou nomeia algo que aqui não é conhecido.',
        es: 'La máscara de campos falta o nombra algo que aquí no se conoce.',
      },
      expected: texts(() => 'X-Goog-FieldMask: routes.distanceMeters,routes.duration'),
    })
  }
  return new Set(
    masked.filter((field) => names.some((name) => ['*', 'routes', `routes.${field}`].includes(name))),
  )
}

const addressNoun: Noun = { en: 'address', pt: 'endereço', es: 'dirección', path: '' }

function existing(name: 'origin' | 'destination', address: string): Place {
  const found = placeNamed(address)
  if (found) return found
  const part = { in: 'body', name: `/${name}/address` } as const
  const refusal = refusals.notFound(addressNoun, address, part)
  // No endpoint lists addresses.
  throw new Refused({ ...refusal, key: keyOf(404), expected: undefined })
}

export const computeRoute = defineOperation({
  id: 'route.compute',
  host: 'routes.googleapis.com',
  resource: 'route',
  method: 'POST',
  path: '/directions/v2:computeRoutes',
  query: z.object({ key: z.optional(z.string()), $fields: z.optional(z.string()) }),
  body: z.object({
    origin: place,
    destination: place,
    travelMode: z.optional(z.enum(['DRIVE', 'WALK', 'BICYCLE', 'TRANSIT'])),
  }),
  handler: (call) => {
    const { origin, destination, travelMode = 'DRIVE' } = call.body
    const mask = maskOf(call)
    const [from, to] = [existing('origin', origin.address), existing('destination', destination.address)]
    const found = trip(from, to, modes[travelMode])
    if (!found) return { body: {} }
    const route = {
      ...(mask.has('distanceMeters') ? { distanceMeters: found.metres } : {}),
      ...(mask.has('duration') ? { duration: `${found.seconds}s` } : {}),
    }
    return { body: { routes: [route] } }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Compute a route', pt: 'Calcular uma rota', es: 'Calcular una ruta' },
    purpose: {
      en: 'Gives the distance and the travel time from one address to another. It is what new projects use instead of the Distance Matrix API.',
      pt: 'Dá a distância e o tempo de viagem de um endereço a outro. É o que projetos novos usam no lugar da Distance Matrix API.',
      es: 'Da la distancia y el tiempo de viaje de una dirección a otra. Es lo que usan los proyectos nuevos en lugar de la Distance Matrix API.',
    },
    response: z.object({
      routes: z.optional(
        z.array(z.object({ distanceMeters: z.optional(z.int()), duration: z.optional(z.string()) })),
      ),
    }),
    errors: [
      chosen(400, {
        en: 'The field mask is missing, the key is not valid, or the body has a field that does not fit.',
        pt: 'Falta a máscara de campos, a chave não é válida ou o corpo tem um campo que não serve.',
        es: 'Falta la máscara de campos, la clave no es válida o el cuerpo tiene un campo que no sirve.',
      }),
      chosen(403, { en: 'There is no key.', pt: 'Não há chave.', es: 'No hay clave.' }),
      chosen(404, {
        en: 'An address is not known.',
        pt: 'Um endereço não é conhecido.',
        es: 'Una dirección no se conoce.',
      }),
      chosen(500, { en: 'The server failed.', pt: 'O servidor falhou.', es: 'El servidor falló.' }),
    ],
    example: () => ({
      query: { key: practiceKey, $fields: 'routes.distanceMeters,routes.duration' },
      body: {
        origin: { address: 'Campinas, SP' },
        destination: { address: 'Santos, SP' },
        travelMode: 'DRIVE',
      },
    }),
    fields: {
      key: {
        en: 'The key, for clients that do not send it in the header X-Goog-Api-Key.',
        pt: 'A chave, para clientes que não a enviam no cabeçalho X-Goog-Api-Key.',
        es: 'La clave, para clientes que no la envían en el encabezado X-Goog-Api-Key.',
      },
      $fields: {
        en: 'The field mask, for clients that do not send it in the header X-Goog-FieldMask.',
        pt: 'A máscara de campos, para clientes que não a enviam no cabeçalho X-Goog-FieldMask.',
        es: 'La máscara de campos, para clientes que no la envían en el encabezado X-Goog-FieldMask.',
      },
      origin: {
        en: 'Where the way begins: its address.',
        pt: 'Onde o caminho começa: o endereço (address).',
        es: 'Dónde empieza el camino: la dirección (address).',
      },
      destination: {
        en: 'Where the way ends: its address.',
        pt: 'Onde o caminho termina: o endereço (address).',
        es: 'Dónde termina el camino: la dirección (address).',
      },
      travelMode: {
        en: 'How one travels: DRIVE unless you say otherwise.',
        pt: 'Como se viaja: DRIVE (de carro), se você não disser outro.',
        es: 'Cómo se viaja: DRIVE (en auto), si no dices otro.',
      },
    },
    notes: [
      {
        text: {
          en: 'The field mask is required: nothing comes back that it does not name. The duration is a text with an s at the end: "165s".',
          pt: 'A máscara de campos é obrigatória: nada volta que ela não nomeie. A duração é um texto com um s no fim: "165s".',
          es: 'La máscara de campos es obligatoria: no vuelve nada que no nombre. La duración es un texto con una s al final: "165s".',
        },
      },
      {
        chosen: true,
        text: {
          en: 'The key and the field mask may also go in the query, as ?key= and ?$fields=.',
          pt: 'A chave e a máscara de campos também podem ir na query, como ?key= e ?$fields=.',
          es: 'La clave y la máscara de campos también pueden ir en la query, como ?key= y ?$fields=.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Where no road leads, the answer is an empty object. The mask may name routes.distanceMeters and routes.duration, or * for both; places are given by address only.',
          pt: 'Onde nenhuma estrada chega, a resposta é um objeto vazio. A máscara pode nomear routes.distanceMeters e routes.duration, ou * para os dois; lugares só são dados por endereço.',
          es: 'Donde no llega ninguna carretera, la respuesta es un objeto vacío. La máscara puede nombrar routes.distanceMeters y routes.duration, o * para los dos; los lugares solo se dan por dirección.',
        },
      },
    ],
  },
})

function chosen(status: number, summary: ErrorDoc['summary']): ErrorDoc {
  return { status, key: keyOf(status), chosen: true, summary }
}
