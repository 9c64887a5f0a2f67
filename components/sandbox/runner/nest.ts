// Holds the inner frame: makes it, starts workers in it, notices when it is dead and replaces it.
import frameText from 'bundle:./frame.ts'
import { type FromFrame, isFromFrame, type ToFrame } from './messages'

// The frame inherits the runner page's policy and takes away more: not even our own scripts can be loaded.
const policy = "default-src 'none'; script-src data:; worker-src data:"

const frameDocument = () =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<script src="data:text/javascript;charset=utf-8,${encodeURIComponent(frameText).replaceAll("'", '%27')}"></script>`

type Handler = (message: FromFrame) => void

export class Nest {
  #frame: HTMLIFrameElement | undefined
  #loaded = false
  #held: [ToFrame, Transferable[]][] = []
  #count = 0
  #onMessage: Handler

  constructor(onMessage: Handler) {
    this.#onMessage = onMessage
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!this.#frame || event.source !== this.#frame.contentWindow || !isFromFrame(event.data)) return
      if (event.data.type === 'loaded') this.#open()
      else this.#onMessage(event.data)
    })
  }

  /** Starts a worker and returns the runner's end of its line. */
  spawn(): { worker: number; port: MessagePort } {
    this.warm()
    this.#count += 1
    const { port1, port2 } = new MessageChannel()
    this.send({ type: 'spawn', worker: this.#count }, [port2])
    return { worker: this.#count, port: port1 }
  }

  send(message: ToFrame, transfer: Transferable[] = []): void {
    if (this.#loaded) this.#frame?.contentWindow?.postMessage(message, '*', transfer)
    else this.#held.push([message, transfer])
  }

  /** Makes the frame if there is none. */
  warm(): void {
    if (this.#frame) return
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.srcdoc = frameDocument()
    this.#frame = frame
    document.body.append(frame)
  }

  /** Ends everything in the frame, dead or alive; the next worker gets a new one. */
  replace(): void {
    this.#frame?.remove()
    this.#frame = undefined
    this.#loaded = false
    this.#held = []
  }

  #open(): void {
    this.#loaded = true
    const held = this.#held
    this.#held = []
    for (const [message, transfer] of held) this.send(message, transfer)
  }
}
