import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands between one browser and the server and keeps every byte that the browser is given. */
export class Eavesdropper {
  /** Address → what came from it. */
  readonly #heard = new Map<string, Buffer[]>()

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** @param to the server's address */
  static async open(to: string): Promise<Eavesdropper> {
    const { hostname, port } = new URL(to)
    const server = createServer((asked, answer) => {
      const { method, url: path } = asked
      // What is packed could not be read here.
      const headers = { ...asked.headers, 'accept-encoding': 'identity' }
      const from = path?.split('?')[0] ?? ''
      const heard = ear.#heard.get(from) ?? []
      ear.#heard.set(from, heard)
      const passed = request({ hostname, port, path, method, headers }, (given) => {
        heard.push(Buffer.from(given.rawHeaders.join('\n')))
        given.on('data', (chunk: Buffer) => heard.push(chunk))
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      answer.on('close', () => passed.destroy())
      asked.pipe(passed)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const ear = new Eavesdropper(server, `http://localhost:${(server.address() as AddressInfo).port}`)
    return ear
  }

  /** By address, without what was asked there. */
  heard(): Map<string, string> {
    return new Map([...this.#heard].map(([from, chunks]) => [from, Buffer.concat(chunks).toString('utf8')]))
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}
