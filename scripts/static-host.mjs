// What a host that only hands out files must be told, because no server of ours is there to say it.
import { runnerMetaPolicy, securityHeaders } from '../lib/security-headers.mjs'

const locales = ['en', 'pt', 'es']

/** Where pages are; the runner, which has a policy of its own, is not among them. */
const pages = [
  '/',
  '/index.html',
  '/404.html',
  ...locales.flatMap((locale) => [`/${locale}`, `/${locale}.html`, `/${locale}/*`]),
]

/** Their names change with what is in them. */
const forever = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }]

/** @param {string} path @param {{ key: string, value: string }[]} headers */
const rule = (path, headers) => [path, ...headers.map(({ key, value }) => `  ${key}: ${value}`)].join('\n')

/** @returns {string} `_headers` as Netlify and Cloudflare Pages read it; no two rules meet, since both would count */
export const headersFile = () => {
  const [page, runner] = securityHeaders(false)
  if (page === undefined || runner === undefined) throw new Error('Failed to read the security headers.')
  const rules = [
    ...pages.map((path) => rule(path, page.headers)),
    rule('/runner/*', runner.headers),
    rule('/_next/static/*', forever),
  ]
  return `${rules.join('\n\n')}\n`
}

/** What `/` does on a server: it goes to the reader's language. */
export const frontPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pull &amp; Push</title>
<script>
const wanted = navigator.languages.map((language) => language.slice(0, 2).toLowerCase())
location.replace('/' + (wanted.find((language) => ${JSON.stringify(locales)}.includes(language)) ?? 'en'))
</script>
<p><a href="/en">English</a> · <a href="/pt" lang="pt-BR">Português</a> · <a href="/es" lang="es">Español</a></p>
</html>
`

/**
 * A host may send no headers at all: what learners' programs may do is said in the runner's page as well.
 * @param {string} html
 */
export const withRunnerPolicy = (html) => {
  const charset = '<meta charset="utf-8">'
  if (!html.includes(charset))
    throw new Error('Failed to write the policy into the runner: it names no charset.')
  return html.replace(
    charset,
    `${charset}\n<meta http-equiv="Content-Security-Policy" content="${runnerMetaPolicy}">`,
  )
}
