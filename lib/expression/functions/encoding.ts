// Functions that write a value for another place: JSON, a URL; and read it back.

import { fromJson } from '../context'
import { toJsonText } from '../convert'
import { fail } from '../failure'
import { nothing, object, text } from '../value'
import { type BuiltIns, badArgument, define, onText } from './define'

/** All but letters, digits and `-_.~` as bytes of UTF-8; half an emoji cannot be written. */
const urlEncode = (value: string) =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return fail('not-json', { value: json.length > 40 ? `${json.slice(0, 40)}…` : json })
  }
}

export const encodingFunctions: BuiltIns = {
  json: define(1, 1, ([value = nothing], run) => text(toJsonText(value, run.budget))),
  parse_json: onText(1, 1, (value, _, run) => {
    run.budget.spend(Math.ceil(value.length / 20))
    return fromJson(parsed(value))
  }),
  url_encode: onText(1, 1, (value, _, run) => text(run.budget.text(urlEncode(value)))),
  urn_parts: onText(1, 1, (value) => {
    const [, scheme, path, display = ''] = /^([a-z0-9]+):([^?#]+)(?:#(.*))?$/.exec(value) ?? []
    if (!scheme || !path) return badArgument(`"${value.slice(0, 40)}"`)
    return object({ scheme: text(scheme), path: text(path), display: text(display) })
  }),
}
