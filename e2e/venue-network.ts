import { createServer, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** The network between a class and its server, as a venue has it: it breaks, and it may hold streams back. */
export class VenueNetwork {
  /** Some virus scanners keep a stream until it ends, and it never does. */
  holdsStreams = false
  /** Open now. */
  readonly streams = new Set<ServerResponse>()
  #sockets = new Set<Socket>()
  #isDown = false

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** @param to the server's address @param host the name by which browsers know this network */
  static async open(to: string, host = 'localhost'): Promise<VenueNetwork> {
    const { hostname, port } = new URL(to)
    const server = createServer((asked, answer) => {
      const { method, headers, url: path } = asked
      if (network.#isDown) asked.socket.destroy()
      const passed = request({ hostname, port, path, method, headers }, (given) => {
        const isStream = /^text\/event-stream/.test(given.headers['content-type'] ?? '')
        if (isStream) network.streams.add(answer)
        if (isStream && network.holdsStreams) {
          given.resume()
          return
        }
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      answer.on('close', () => {
        network.streams.delete(answer)
        passed.destroy()
      })
      asked.pipe(passed)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const network = new VenueNetwork(server, `http://${host}:${(server.address() as AddressInfo).port}`)
    // What a development server tells its pages.
    server.on('upgrade', (asked, socket) => {
      const passed = connect(Number(port), hostname)
      const lines = asked.rawHeaders.map((text, i) => (i % 2 === 0 ? `\r\n${text}: ` : text))
      passed.write(`GET ${asked.url} HTTP/1.1${lines.join('')}\r\n\r\n`)
      passed.pipe(socket).pipe(passed)
      for (const end of [passed, socket]) end.on('error', () => end.destroy())
    })
    server.on('connection', (socket: Socket) => {
      network.#sockets.add(socket)
      socket.on('close', () => network.#sockets.delete(socket))
    })
    return network
  }

  /** Every connection breaks, and none can be made. */
  breakDown(): void {
    this.#isDown = true
    for (const socket of this.#sockets) socket.destroy()
  }

  mend(): void {
    this.#isDown = false
  }

  close(): void {
    this.breakDown()
    this.server.close()
  }
}
