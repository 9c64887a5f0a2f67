// Promises the moment a receiver asks to be left alone until, from Retry-After in either of its forms.

/** @returns virtual ms since the epoch; undefined when it says nothing that can be read */
export function retryAfter(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1_000
  // An HTTP date begins with the day of the week; Date.parse alone would take `5.5` for a month.
  const moment = /^[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? undefined : moment
}
