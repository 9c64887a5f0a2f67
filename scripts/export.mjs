// Writes the course as files for a host that runs nothing: everything but live classes.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runnerMetaPolicy, securityHeaders } from '../lib/security-headers.mjs'
import { beforeNext } from './before-next.mjs'
import { run } from './child.mjs'
import { nextCommand, root } from './project.mjs'

const out = join(root, 'out')
const locales = ['en', 'pt', 'es']

/** Next builds an export where it builds for the server: one of them waits beside. */
const [built = '', server = '', exported = ''] = ['.next', '.next-server', '.next-export'].map((name) => resolve(root, name))

/** @param {string} from @param {string} to */
const move = (from, to) => {
  if (!existsSync(from)) return
  rmSync(to, { recursive: true, force: true })
  renameSync(from, to)
}

/** Where pages are; the runner, which has a policy of its own, is not among them. */
const pages = ['/', '/index.html', '/404.html', ...locales.flatMap((each) => [`/${each}`, `/${each}.html`, `/${each}/*`])]

/** As Netlify and Cloudflare Pages read them; other hosts need the same in their own words. */
const headersFile = () => {
  const [page, runner] = securityHeaders(false)
  const rule = (/** @type {string} */ path, /** @type {typeof page} */ { headers } = { source: '', headers: [] }) =>
    [path, ...headers.map(({ key, value }) => `  ${key}: ${value}`)].join('\n')
  return [...pages.map((path) => rule(path, page)), rule('/runner/*', runner)].join('\n\n')
}

/** What `/` does on a server: the reader's language. */
const front = `<!doctype html>
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

/** A host may send no headers at all: what learners' programs may do is said in the page as well. */
const fenceRunner = () => {
  const page = join(out, 'runner', 'index.html')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${runnerMetaPolicy}">`
  writeFileSync(page, readFileSync(page, 'utf8').replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${meta}`))
}

const main = async () => {
  const code = await beforeNext()
  if (code !== 0) return code
  rmSync(out, { recursive: true, force: true })
  move(built, server)
  move(exported, built)
  try {
    const failed = await run(nextCommand('build'), { env: { COURSE_EXPORT: '1' } })
    if (failed !== 0) return failed
  } finally {
    move(built, exported)
    move(server, built)
  }
  writeFileSync(join(out, '_headers'), `${headersFile()}\n`)
  writeFileSync(join(out, 'index.html'), front)
  fenceRunner()
  console.log('\nThe course is in out/. The host must answer /en/glossary with en/glossary.html.')
  return 0
}

process.exitCode = await main()
