// The URL a request goes to: variables, path values and the API key in their places, each encoded once.
import { authQuery } from './draft-auth'
import { pathPiece } from './path-names'
import { editSegment, encodeInQuery, percentEncode, readSegment, splitUrl } from './query-rows'
import type { Auth } from './request-draft'
import { type Resolution, resolveText, type Scope, variablePattern } from './variables'

const piece = new RegExp(`${variablePattern.source}|${pathPiece.source}`, 'gu')

// What a path cannot hold or would read as something else; a slash may stand, for a value may be several parts of it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what has to be encoded
const unsafeInPath = /[\u0000-\u0020"#%<>?\\^`{|}\u007f-\u{10ffff}]/gu

// The URL standard drops these in silence at the end of an address and encodes them elsewhere; white space is a fault.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are meant
const control = /[\u0000-\u0008\u000e-\u001f]/g

/** A value the URL begins with is a piece of address and stays as it is, but for what would begin another part. */
const inAddress = (value: string) => value.replaceAll('?', '%3F').replaceAll('#', '%23')

interface UrlParts {
  url: string
  path?: Readonly<Record<string, string>>
  auth: Auth
}

/** The value behind `{name}`; only what the learner put there, never what every object has. */
export const pathValue = (path: UrlParts['path'], name: string) =>
  path && Object.hasOwn(path, name) ? path[name] : undefined

/**
 * Variables at fault and path values not filled in are left as they are written.
 * @param parts `auth` with its variables resolved, the rest as typed
 */
export function sentUrl({ url, path, auth }: UrlParts, scope: Scope): string {
  const { base, query, fragment } = splitUrl(url)
  const segments = query ? query.split('&').map((segment) => sentSegment(segment, scope)) : []
  const key = authQuery(auth)
  if (key && !segments.some((segment) => readSegment(segment).name === key.name))
    segments.push(editSegment('', key))
  const mark = query === undefined && segments.length === 0 ? '' : '?'
  return percentEncode(`${sentBase(base, path, scope)}${mark}${segments.join('&')}`, control) + fragment
}

function sentBase(base: string, path: UrlParts['path'], scope: Scope): string {
  return base.replace(piece, (whole, variable: string | undefined, name: string | undefined, at: number) => {
    if (variable !== undefined)
      return resolveText(whole, scope, (value) =>
        at === 0 ? inAddress(value) : percentEncode(value, unsafeInPath),
      ).text
    const value = resolveText(pathValue(path, name ?? '') ?? '', scope).text.trim()
    return value === '' ? whole : encodeURIComponent(value.toWellFormed())
  })
}

/** One parameter of the query; a part without variables keeps its bytes. */
export function sentSegment(segment: string, scope: Scope): string {
  if (!segment.includes('{{')) return segment
  const mark = segment.indexOf('=')
  if (mark < 0) return writeName(segment, scope).text
  const value = resolveText(segment.slice(mark + 1), scope, encodeInQuery)
  return `${writeName(segment.slice(0, mark), scope).text}=${value.text}`
}

const writeName = (name: string, scope: Scope): Resolution =>
  resolveText(name, scope, (value) => encodeInQuery(value).replaceAll('=', '%3D'))
