// The bodies curl makes of `--form` and `--data-urlencode`, as far as they need no file.
import { wellFormed } from '../request'
import { asText } from './words'

const formEncoded = (text: string): string =>
  encodeURIComponent(wellFormed(text))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')

/** `text`, `=text` and `name=text`; undefined where a file would be read. The name stands as it is. */
export function urlEncoded(word: string): string | undefined {
  const text = asText(word)
  const [, name, content] = /^([^=@]*)=([\s\S]*)$/.exec(text) ?? []
  if (content !== undefined) return (name ? `${name}=` : '') + formEncoded(content)
  const sign = /[=@]/.exec(text)?.[0]
  return sign === '@' ? undefined : formEncoded(text)
}

export interface FormPart {
  name: string
  value: string
}

/** `name=value`; undefined where curl would read a file or look for settings after a semicolon. */
export function formPart(word: string, literal: boolean): FormPart | undefined {
  const [, name, value] = /^([^="\r\n\\]+)=([\s\S]*)$/.exec(asText(word)) ?? []
  if (name === undefined || value === undefined) return undefined
  if (!literal && /^[@<"(]|;/.test(value)) return undefined
  return { name, value }
}

/** A multipart body and its type. The boundary is always the same one, unless a value contains it. */
export function multipart(parts: readonly FormPart[]): { type: string; body: string } {
  let boundary = '----pull-and-push'
  while (parts.some(({ value }) => value.includes(boundary))) boundary += '-'
  const written = parts.map(
    ({ name, value }) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: `${written.join('')}--${boundary}--\r\n`,
  }
}
