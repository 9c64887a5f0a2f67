import { loadPracticeApi } from './practice-api/bundle.mjs'
import { curlLines, readCommandLine, usage } from './practice-api/command-line.mjs'

/** @param {unknown} error @param {number} port */
const explain = (error, port) => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Choose another: npm run practice-api -- --port 0`
  if (code === 'EACCES') return `This system does not let you listen on port ${port}. Choose one above 1023.`
  return error instanceof Error ? error.message : String(error)
}

/** @param {string[]} args */
const main = async (args) => {
  const began = performance.now()
  const { help, ...start } = readCommandLine(args)
  if (help) return console.log(usage)
  const { startPracticeApi } = await loadPracticeApi()
  const api = await startPracticeApi(start).catch((error) => {
    throw new Error(explain(error, start.port))
  })
  const shown = start.host === '127.0.0.1' || start.host === '0.0.0.0' ? 'localhost' : start.host
  const base = `http://${shown}:${api.port}/practice/practice`
  const { list, posix, windows } = curlLines(base, api.token)
  console.log(`The practice API answers at ${base}/{host}/{path}   (ready in ${Math.round(performance.now() - began)} ms)

Hosts: ${api.hosts.join(', ')}
Put another name in place of the second "practice" for another world; all are gone when this ends.

List:             ${list}
Create:           ${posix}
Create (Windows): ${windows}

Ctrl+C ends it.`)
  const end = () => void api.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
