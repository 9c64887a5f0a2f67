// The response headers of every page, and the runner's own: learner code runs under the second set.

/** Headers every response carries. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

/**
 * @param {Record<string, string[]>} directives directive name → sources
 * @returns {string} the value of a Content-Security-Policy header
 */
const policy = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

/** @param {boolean} development React's dev build needs eval for stack traces, hot reload needs a socket. */
const pagePolicy = (development) =>
  policy({
    'default-src': ["'self'"],
    // Prerendered pages carry Next's inline flight data; a nonce would force every page to render per request.
    'script-src': ["'self'", "'unsafe-inline'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'frame-src': ["'self'"],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  })

/**
 * A srcdoc frame inherits the policy of the page that holds it, so this is the most the runner may ever do:
 * load its own scripts, start workers from data: URLs. No connection of any kind, and no frame but srcdoc,
 * which no engine counts under frame-src: the inner frame can never be taken to an address.
 */
const runnerDirectives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", 'data:'],
  'worker-src': ['data:'],
  'frame-src': ["'none'"],
  'connect-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
}

const runnerPolicy = policy({ ...runnerDirectives, 'frame-ancestors': ["'self'"] })

/** For a page that says it itself, as on a host that sends no headers: who may frame it cannot be said there. */
export const runnerMetaPolicy = policy(runnerDirectives)

/**
 * @param {boolean} development
 * @returns {{source: string, headers: {key: string, value: string}[]}[]} rules for `headers()` in next.config
 */
export const securityHeaders = (development) => [
  {
    source: '/((?!runner/).*)',
    headers: [...everywhere, { key: 'Content-Security-Policy', value: pagePolicy(development) }],
  },
  {
    source: '/runner/:path*',
    headers: [...everywhere, { key: 'Content-Security-Policy', value: runnerPolicy }],
  },
]
