// The `{name}` parts of a URL, as documentation prints them, and the URL with real values in their place.
import { splitUrl } from './query-rows'

const placeholder = /\{([A-Za-z_][\w.-]*)\}/g

/** In the order they stand in the path, each once. Braces in the query or the fragment are plain text. */
export function pathNames(url: string): string[] {
  const { base } = splitUrl(url)
  return [...new Set([...base.matchAll(placeholder)].map((found) => found[1] ?? ''))]
}

/** Each value is encoded once, so that a slash in it does not begin another segment. */
export function filledUrl(url: string, values: Readonly<Record<string, string>>): string {
  const { base, query, fragment } = splitUrl(url)
  const path = base.replace(placeholder, (whole, name: string) => {
    const value = values[name]?.trim() ?? ''
    return value === '' ? whole : encodeURIComponent(value.toWellFormed())
  })
  return `${path}${query === undefined ? '' : `?${query}`}${fragment}`
}

export type PathFault = 'empty' | 'dots'

/** A value of one or two dots would be read as "this folder" or "the one above", even encoded. */
export function pathFault(value: string | undefined): PathFault | undefined {
  const text = value?.trim() ?? ''
  if (text === '') return 'empty'
  return text === '.' || text === '..' ? 'dots' : undefined
}

/** `GET https://…`, as documentation prints an endpoint, with or without angle brackets around the address. */
export function printedEndpoint(text: string): { method: string; url: string } | undefined {
  const found = /^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+<?(https?:\/\/[^\s<>]+)>?\s*$/i.exec(text)
  return found?.[1] && found[2] ? { method: found[1].toUpperCase(), url: found[2] } : undefined
}
