// The text of each package a program may import; its own chunk, fetched when a program asks for one.
import nextServer from 'module:./packages/next-server.ts'
import nodeCrypto from 'module:./packages/node-crypto.ts'
import standardwebhooks from 'module:./packages/standardwebhooks.ts'

export const packages: Readonly<Record<string, string>> = {
  'node:crypto': nodeCrypto,
  crypto: nodeCrypto,
  standardwebhooks,
  'next/server': nextServer,
}
