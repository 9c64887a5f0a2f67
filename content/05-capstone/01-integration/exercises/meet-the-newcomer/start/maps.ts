const key = 'maps_practice_key'
const greenhouse = 'Holambra, SP'

/** Which city the first two digits of a Brazilian phone number stand for. */
const cities: Record<string, string> = {
  '11': 'São Paulo, SP',
  '19': 'Campinas, SP',
  '21': 'Rio de Janeiro, RJ',
  '31': 'Belo Horizonte, MG',
  '41': 'Curitiba, PR',
  '51': 'Porto Alegre, RS',
  '61': 'Brasília, DF',
  '71': 'Salvador, BA',
}

/** From a number as the API writes it: `+55|19900000072`. */
export function cityOf(phoneNumber: string): string {
  const [, area = ''] = /^\+55\|(\d\d)/.exec(phoneNumber) ?? []
  return cities[area] ?? 'unknown'
}

/** Whole kilometres by road from the greenhouse. */
export async function kilometresTo(city: string): Promise<number> {
  const query = new URLSearchParams({ origins: greenhouse, destinations: city, key })
  const answer = await fetch(`https://maps.googleapis.com/maps/api/distancematrix/json?${query}`)
  const { rows } = await answer.json()
  const found = rows[0]?.elements[0]
  // The HTTP status is 200 either way: whether it worked stands inside.
  if (found?.status !== 'OK') throw new Error(`The maps know no way to ${city}`)
  return Math.round(found.distance.value / 1000)
}
