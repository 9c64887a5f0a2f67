// Gives the reader a file of exchanges to keep, which browsers' network panels open.
import type { Exchange } from '@/mocks/wire-log'

export const loadHar = () => import('@/lib/http/har')

const creator = { name: 'Pull & Push', version: '1' }

/** Ids of exercises hold slashes, file names cannot. */
export const harName = (prefix: string) => `${prefix.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.har`

/** Some browsers read the blob only after the click has been handled. */
const kept = 60_000

export async function saveHar(exchanges: readonly Exchange[], prefix: string): Promise<string> {
  const { toHar } = await loadHar()
  const text = JSON.stringify(toHar(exchanges, { creator }), null, 2)
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = harName(prefix)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), kept)
  return link.download
}
