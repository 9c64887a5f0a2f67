// Promises one form for phone numbers, `+55|11999999999`, from the three in which people send them.
import * as z from 'zod/mini'

/** Country codes of one and two digits; all others have three. */
const countryCode = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

/** `+55|11999999999`, `+5511999999999` or `5511999999999`; undefined when it is none of them. */
export function normalisePhone(text: string): string | undefined {
  const piped = /^\+?(\d{1,3})\|(\d{6,12})$/.exec(text)
  if (piped) return `+${piped[1]}|${piped[2]}`
  const brazilian = /^\+?55(\d{10,11})$/.exec(text)
  if (brazilian) return `+55|${brazilian[1]}`
  const digits = /^\+(\d{8,15})$/.exec(text)?.[1]
  const code = digits === undefined ? undefined : countryCode.exec(digits)?.[1]
  return digits === undefined || code === undefined ? undefined : `+${code}|${digits.slice(code.length)}`
}

/** A phone number in a request. */
export const phoneInput = z.stringFormat('phone', (text) => normalisePhone(text) !== undefined)

/** `(11) 99999-9999` for Brazil, the plain number elsewhere. */
export function formatPhone(phone: string): string {
  const [country, number = ''] = phone.split('|')
  const local = /^(\d\d)(\d{4,5})(\d{4})$/.exec(number)
  return country === '+55' && local ? `(${local[1]}) ${local[2]}-${local[3]}` : number
}
