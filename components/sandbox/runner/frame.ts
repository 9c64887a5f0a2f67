// The inner frame: an empty document of opaque origin that starts and ends workers. No learner code runs in it.
import workerText from 'bundle:./worker/main.ts'
import { type FromFrame, isShape } from './messages'

const workerUrl = `data:text/javascript;charset=utf-8,${encodeURIComponent(workerText)}`
const workers = new Map<number, Worker>()

const tell = (message: FromFrame) => parent.postMessage(message, '*')

function spawn(id: number, port: MessagePort): void {
  const worker = new Worker(workerUrl, { type: 'module' })
  // The worker keeps its program's errors to itself: what arrives here is the worker's own end.
  worker.onerror = () => tell({ type: 'worker-failed', worker: id })
  worker.postMessage(null, [port])
  workers.set(id, worker)
}

function terminate(id: number): void {
  workers.get(id)?.terminate()
  workers.delete(id)
}

/** A module that imports what cannot be resolved is parsed and never run, so an engine's own parser can be asked. */
const unrunnable = encodeURIComponent('\nimport "never"')

function syntaxErrorLine(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    const done = (line?: number) => {
      removeEventListener('error', onError)
      script.remove()
      resolve(line)
    }
    const onError = (event: ErrorEvent) => {
      event.preventDefault()
      done(event.error instanceof SyntaxError ? event.lineno : undefined)
    }
    addEventListener('error', onError)
    script.onerror = () => done()
    script.type = 'module'
    script.src = url + unrunnable
    document.head.append(script)
  })
}

async function locate(id: number, modules: { path: string; url: string }[]): Promise<void> {
  for (const { path, url } of modules) {
    const line = await syntaxErrorLine(url)
    if (line) return tell({ type: 'located', id, file: path, line })
  }
  tell({ type: 'located', id })
}

addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data
  if (event.source !== parent || !isShape(message)) return
  const [port] = event.ports
  if (message.type === 'spawn' && port) spawn(Number(message.worker), port)
  if (message.type === 'terminate') terminate(Number(message.worker))
  if (message.type === 'alive') tell({ type: 'alive' })
  if (message.type === 'locate')
    void locate(Number(message.id), message.modules as { path: string; url: string }[])
})

tell({ type: 'loaded' })
