/** Some browsers read the blob only after the click has been handled. */
const kept = 60_000

/** A file name of letters, digits and dashes. */
export const fileName = (name: string, end: string): string =>
  `${name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'workflow'}${end}`

/** Gives the reader a JSON file to keep. */
export function saveJson(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), kept)
}
