// The parts of node:crypto a browser has not: each says so when it is called, instead of being undefined.

const notHere = (name: string) => () => {
  throw new Error(
    `node:crypto has no ${name} here. It has createHash, createHmac, timingSafeEqual, randomUUID, randomBytes and webcrypto.`,
  )
}

export const createCipheriv = notHere('createCipheriv')
export const createDecipheriv = notHere('createDecipheriv')
export const createSign = notHere('createSign')
export const createVerify = notHere('createVerify')
export const createPublicKey = notHere('createPublicKey')
export const createPrivateKey = notHere('createPrivateKey')
export const createSecretKey = notHere('createSecretKey')
export const generateKeyPairSync = notHere('generateKeyPairSync')
export const sign = notHere('sign')
export const verify = notHere('verify')
export const pbkdf2Sync = notHere('pbkdf2Sync')
export const scryptSync = notHere('scryptSync')
export const hkdfSync = notHere('hkdfSync')
export const randomInt = notHere('randomInt')
