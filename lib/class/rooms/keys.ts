// Everything that is kept secret by one secret: hashes nobody can guess backwards, and tickets only the server can read.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

export interface Keys {
  /** 32 bytes that only the holder of the secret can tell. */
  bytes(purpose: string, text: string): Buffer
  seal(text: string): string
  /** @returns undefined for what was not sealed here, or was changed since */
  unseal(sealed: string): string | undefined
}

const nonceLength = 12
const tagLength = 16

export function makeKeys(secret: string): Keys {
  const bytes = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest()
  const sealKey = bytes('seal', '')
  return {
    bytes,
    seal: (text) => {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return sealed.toString('base64url')
    },
    unseal: (sealed) => {
      const all = Buffer.from(sealed, 'base64url')
      if (all.length < nonceLength + tagLength) return undefined
      const decipher = createDecipheriv('aes-256-gcm', sealKey, all.subarray(0, nonceLength))
      decipher.setAuthTag(all.subarray(-tagLength))
      try {
        return (
          decipher.update(all.subarray(nonceLength, -tagLength)).toString('utf8') + decipher.final('utf8')
        )
      } catch {
        return undefined
      }
    },
  }
}

/** Tokens are 256 random bits already: a plain hash keeps them. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
