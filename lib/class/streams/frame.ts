// Server-sent events as bytes.

const encoder = new TextEncoder()

interface Frame {
  event: string
  data: object
  id?: string
  /** Milliseconds the browser waits before it comes back. */
  retry?: number
}

export const frame = ({ event, data, id, retry }: Frame): Uint8Array =>
  encoder.encode(
    `${id === undefined ? '' : `id: ${id}\n`}${retry === undefined ? '' : `retry: ${retry}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
  )

/** Some proxies hold back what is shorter than their buffer. */
export const padding = encoder.encode(`: ${' '.repeat(2046)}\n\n`)

export const eventId = (epoch: string, seq: number) => `${epoch}.${seq}`

/** @returns undefined for what is no id of ours */
export function readEventId(text: string): { epoch: string; seq: number } | undefined {
  const found = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(text)
  return found?.[1] && found[2] ? { epoch: found[1], seq: Number(found[2]) } : undefined
}
