// Promises where the addresses of the practice lie, and how far it is between them; both Google hosts ask here.

export interface Place {
  address: string
  /** Degrees. */
  lat: number
  lng: number
  /** No road leads to it. */
  island: boolean
}

/** `name|lat|lng`; the real coordinates, to a hundredth of a degree. */
const lines = `Campinas - SP|-22.91|-47.06
Holambra - SP|-22.63|-47.06
São Paulo - SP|-23.55|-46.63
Avenida Paulista, São Paulo - SP|-23.56|-46.66
Santos - SP|-23.96|-46.33
Ribeirão Preto - SP|-21.18|-47.81
Rio de Janeiro - RJ|-22.91|-43.17
Belo Horizonte - MG|-19.92|-43.93
Curitiba - PR|-25.43|-49.27
Florianópolis - SC|-27.6|-48.55
Porto Alegre - RS|-30.03|-51.22
Brasília - DF|-15.79|-47.88
Salvador - BA|-12.98|-38.5
Recife - PE|-8.05|-34.88
Fernando de Noronha - PE|-3.85|-32.42`

const places: readonly Place[] = lines.split('\n').map((line) => {
  const [name = '', lat, lng] = line.split('|')
  return { address: `${name}, Brasil`, lat: Number(lat), lng: Number(lng), island: /Noronha/.test(name) }
})

/** Words without accents, one space before and after each, so that `santos` is not found in `santosa`. */
const words = (text: string) =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `

const byName = places
  .map((place) => ({ place, name: words(place.address.split(/,| - /)[0] ?? '') }))
  .sort((a, b) => b.name.length - a.name.length)

/** The place an address names; of several the one with the longest name. A street it does not know is left aside. */
export function placeNamed(address: string): Place | undefined {
  const searched = words(address)
  return byName.find(({ name }) => searched.includes(name))?.place
}

export type Mode = 'driving' | 'walking' | 'bicycling' | 'transit'

/** Seconds to get going, and metres per second from then on. */
const paces: Readonly<Record<Mode, readonly [number, number]>> = {
  driving: [300, 22],
  walking: [0, 1.35],
  bicycling: [60, 4.5],
  transit: [900, 16],
}

const earthRadius = 6_371_000
/** Roads are not straight: Campinas to São Paulo is 84 km for a bird and about 100 km for a van. */
const roadFactor = 1.2

export interface Trip {
  metres: number
  seconds: number
}

/** Undefined where no road leads. */
export function trip(from: Place, to: Place, mode: Mode): Trip | undefined {
  if (from === to) return { metres: 0, seconds: 0 }
  if (from.island || to.island) return undefined
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [a, b] = [radians(from.lat), radians(to.lat)]
  const h =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(to.lng - from.lng) / 2) ** 2
  const metres = Math.round(2 * earthRadius * Math.asin(Math.sqrt(h)) * roadFactor)
  const [start, speed] = paces[mode]
  return { metres, seconds: Math.round(start + metres / speed) }
}
