// Why a URL cannot be sent, named so precisely that the sentence beside the field says what to type.

export type UrlFault =
  | { code: 'empty' | 'space' | 'host-missing' | 'host-invalid' | 'credentials' }
  | { code: 'scheme-missing' | 'slashes'; suggestion: string }
  | { code: 'scheme-other'; scheme: string }
  | { code: 'long'; length: number; most: number }

/** Characters. Servers need not take more (RFC 9110 §4.1), and each costs something at every key. */
export const longestUrl = 8_000

export function urlFault(typed: string): UrlFault | undefined {
  const url = typed.trim()
  if (url === '') return { code: 'empty' }
  if (url.length > longestUrl) return { code: 'long', length: url.length, most: longestUrl }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  const rest = url.replace(/^[a-z][a-z0-9+.-]*:/i, '')
  if (scheme === 'http' || scheme === 'https') {
    // The URL standard forgives a wrong number of slashes; a learner who copies the slip elsewhere is not forgiven.
    const bare = rest.replace(/^[/\\]+/, '')
    if (bare === '' || /^[?#]/.test(bare) || rest.startsWith('///')) return { code: 'host-missing' }
    if (!rest.startsWith('//')) return { code: 'slashes', suggestion: `${scheme}://${bare}` }
    return absoluteFault(url, rest.slice(2))
  }
  // `localhost:3000` looks like a scheme followed by a path; a port number tells them apart.
  if (scheme !== undefined && !/^\d+(?:[/?#]|$)/.test(rest) && !scheme.includes('.'))
    return { code: 'scheme-other', scheme }
  // A lone path: a scheme in front of it would turn its first part into a host.
  if (/^\/(?!\/)/.test(url)) return { code: 'host-missing' }
  return { code: 'scheme-missing', suggestion: `https://${url.replace(/^[:/\\]+/, '')}` }
}

function absoluteFault(url: string, afterSlashes: string): UrlFault | undefined {
  if (/\s/.test(url)) return { code: 'space' }
  const authority = afterSlashes.split(/[/\\?#]/)[0] ?? ''
  if (authority === '' || /^:\d*$/.test(authority)) return { code: 'host-missing' }
  if (authority.includes('@')) return { code: 'credentials' }
  try {
    new URL(url)
    return undefined
  } catch {
    return { code: 'host-invalid' }
  }
}
