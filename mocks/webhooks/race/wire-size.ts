// Promises how many bytes a message takes on the wire, head and body, written as HTTP/1.1.

const encoder = new TextEncoder()
const bytesOf = (text: string) => encoder.encode(text).length

function headSize(firstLine: string, headers: Headers): number {
  let size = bytesOf(firstLine) + 4
  // Colon, space and line end.
  for (const [name, value] of headers) size += bytesOf(name) + bytesOf(value) + 4
  return size
}

export function requestSize({ method, url, headers }: Request, body = ''): number {
  const { host, pathname, search } = new URL(url)
  const first = `${method} ${pathname}${search} HTTP/1.1\r\nhost: ${host}`
  return headSize(first, headers) + bytesOf(body)
}

export function responseSize({ status, statusText, headers }: Response, body = ''): number {
  return headSize(`HTTP/1.1 ${status} ${statusText}`, headers) + bytesOf(body)
}
