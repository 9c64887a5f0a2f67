// A request as a part of an address that never leaves the browser: base64url of its JSON, behind `#request=`.
import { isRequestDraft, type RequestDraft } from './request-draft'

const mark = '#request='

/** Characters of a whole link. Chats and mail programs cut or refuse what is much longer; every browser takes this. */
export const longestLink = 16_000

const encoded = (text: string): string => {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const decoded = (text: string): string => {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
  )
}

/** @returns undefined where the link would be too long */
export function linkTo(page: string, draft: RequestDraft): string | undefined {
  // Long before encoding it is clear that a megabyte does not fit.
  const json = JSON.stringify(draft)
  if (json.length > longestLink) return undefined
  const link = page + mark + encoded(json)
  return link.length > longestLink ? undefined : link
}

/** @returns undefined where the fragment holds no request at all */
export function requestInLink(fragment: string): RequestDraft | 'damaged' | undefined {
  if (!fragment.startsWith(mark)) return undefined
  try {
    // Mail programs add a dot or break lines; a percent sign comes from being encoded once more.
    const text = decodeURIComponent(fragment.slice(mark.length)).replace(/[^\w-]/g, '')
    const value: unknown = text.length > longestLink ? undefined : JSON.parse(decoded(text))
    return isRequestDraft(value) ? value : 'damaged'
  } catch {
    return 'damaged'
  }
}
