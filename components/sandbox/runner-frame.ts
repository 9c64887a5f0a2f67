// The hidden frame all sandboxes of a page share: opened when one is near, taken away with the last.
import type { SandpackMessage } from '@codesandbox/sandpack-client'
import type { SandpackRuntime } from '@codesandbox/sandpack-client/clients/runtime'

export interface Host {
  frame: HTMLIFrameElement
  client: SandpackRuntime
}

/** The runner page is ours and small: this long without a word and it will not come. */
const silenceMs = 15_000

/** What the frame fetches while it opens. */
export interface Needs {
  typescript?: boolean
  packages?: boolean
}

let sandboxes = 0
let opening: Promise<Host> | undefined
let receive: (message: unknown) => void = () => {}

/** Whoever runs programs hears all the frame says. */
export function onFrame(listener: (message: unknown) => void): void {
  receive = listener
}

/** Visible to nobody: the frame only has to exist. Not `display: none`, where engines may slow its timers. */
function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.inert = true
  frame.title = 'Runner'
  frame.dataset.runner = ''
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  })
  return frame
}

export const toSandpack = (files: Readonly<Record<string, string>>) => ({
  template: 'parcel' as const,
  // Sandpack writes one of its own unless it is told there is one.
  files: {
    '/package.json': { code: '{}' },
    ...Object.fromEntries(Object.entries(files).map(([path, code]) => [path, { code }])),
  },
})

/**
 * Sandpack's own client drives the frame. Its provider would make one too, but hashes an id with `crypto.subtle`,
 * which a plain-http classroom does not have.
 */
async function open({ typescript, packages }: Needs): Promise<Host> {
  const { SandpackRuntime } = await import('@codesandbox/sandpack-client/clients/runtime')
  const frame = hiddenFrame()
  document.body.append(frame)
  const wanted = [typescript && 'typescript', packages && 'packages'].filter(Boolean).join('&')
  const bundlerURL = new URL(`/runner/index.html${wanted && `?${wanted}`}`, location.href).href
  const client = new SandpackRuntime(frame, toSandpack({}), { bundlerURL })
  client.listen((message: unknown) => receive(message))
  const host = { frame, client }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      close(host)
      reject(new Error(`Failed to start the runner: ${bundlerURL} did not answer.`))
    }, silenceMs)
    client.listen((message) => {
      if (message.type !== 'done') return
      clearTimeout(timer)
      resolve(host)
    })
  })
}

function close({ frame, client }: Host): void {
  client.destroy()
  frame.remove()
}

/** Has the frame ready before anybody presses Run, with nothing of a learner's in it, and what a program will need. */
export async function warmRunner(typescript: boolean, packages = false): Promise<void> {
  const ready = await host({ typescript, packages }).catch(() => undefined)
  if (ready && packages) dispatch(ready, { type: 'practice/prefetch' })
}

export function host(needs: Needs): Promise<Host> {
  opening ??= open(needs).catch((error) => {
    // The cable may be back when it is tried again.
    opening = undefined
    throw error
  })
  return opening
}

function closeRunner(): void {
  void opening?.then(close, () => {})
  opening = undefined
}

/** A sandbox is on the page; the last to leave takes the frame away. Returns how to leave. */
export function joinRunner(): () => void {
  sandboxes += 1
  return () => {
    sandboxes -= 1
    if (sandboxes === 0) closeRunner()
  }
}

type Message = { type: `practice/${string}` } & Record<string, unknown>

/** Sandpack's bus carries any message; its types list only its own. */
export const dispatch = ({ client }: Host, message: Message): void =>
  client.dispatch(message as unknown as Parameters<SandpackRuntime['dispatch']>[0] & SandpackMessage)

/** To the frame if there is one. */
export function dispatchIfOpen(message: Message): void {
  void opening?.then(
    (ready) => dispatch(ready, message),
    () => {},
  )
}
