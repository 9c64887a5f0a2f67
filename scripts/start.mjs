import { ensureBuild } from './build.mjs'
import { ended } from './child.mjs'
import { nodeTooOld } from './node-version.mjs'
import { nextFreePort, parsePort, portProblem } from './port.mjs'
import { portHolder } from './port-holder.mjs'
import { manifest } from './project.mjs'
import { ServerFailed, serve } from './server.mjs'

/** Something the person at the terminal can put right: they get this sentence and no stack. */
class Remedy extends Error {}

/** @param {string} assignment @returns {string} the start command with a variable set, as this system writes it */
const startWith = (assignment) =>
  process.platform === 'win32' ? `set ${assignment}&& npm start` : `${assignment} npm start`

/** @param {string} host @param {number} port @param {string} code */
const explain = async (host, port, code) => {
  if (code === 'EADDRINUSE') {
    const other = await nextFreePort(host, port)
    return `Port ${port} is already in use by ${portHolder(port)}. Stop it, or choose another port: ${startWith(`PORT=${other}`)}`
  }
  if (code === 'EACCES') {
    return `This system does not let you listen on port ${port}. Choose one above 1023: ${startWith('PORT=3000')}`
  }
  return `This machine has no address "${host}" to listen on (${code}). Use HOST=localhost for this machine only, or HOST=0.0.0.0 for the whole network.`
}

/** @param {string} host @param {number} port */
const claim = async (host, port) => {
  const problem = await portProblem(host, port)
  if (problem) throw new Remedy(await explain(host, port, problem))
}

/** @param {string} host @param {number} port */
const serveOrExplain = async (host, port) => {
  // Bound to ::1 alone, 127.0.0.1 would be refused; the other way round browsers and curl find it by either name.
  const bind = host === 'localhost' ? '127.0.0.1' : host
  try {
    return await serve({ host: bind, port })
  } catch (error) {
    if (!(error instanceof ServerFailed)) throw error
    const code = error.log.match(/EADDRINUSE|EACCES|EADDRNOTAVAIL|ENOTFOUND/)?.[0]
    throw new Remedy(code ? await explain(host, port, code) : `${error.log}\n${error.message}`)
  }
}

const main = async () => {
  const tooOld = nodeTooOld(process.version, manifest().engines.node)
  if (tooOld) throw new Remedy(tooOld)
  const port = parsePort(process.env.PORT)
  const host = process.env.HOST?.trim() || 'localhost'
  await claim(host, port)
  if ((await ensureBuild()) !== 0) throw new Remedy('The course could not be built; the reason is above.')
  // A build takes minutes, time enough for somebody else to take the port.
  await claim(host, port)
  const { child, url } = await serveOrExplain(host, port)
  console.log(`\nThe course is open at ${url}\n(Ctrl-C stops it.)`)
  return ended(child)
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message)
    process.exit(1)
  },
)
