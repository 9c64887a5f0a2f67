// Lets the lesson's code run on plain Node as it is: practice hosts are asked at PRACTICE_URL, and two packages
// that it imports come from this folder when they are not installed.
import { readFileSync } from 'node:fs'
import { register } from 'node:module'

const base = process.env.PRACTICE_URL ?? 'http://localhost:4010/practice/practice'
const { words, hosts } = JSON.parse(readFileSync(new URL('exercise.json', import.meta.url), 'utf8'))

const realFetch = globalThis.fetch
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init)
  const { host, pathname, search } = new URL(request.url)
  if (!hosts.includes(host)) return realFetch(request)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  try {
    return await realFetch(`${base}/${host}${pathname}${search}`, {
      method: request.method,
      headers: request.headers,
      body: hasBody ? await request.arrayBuffer() : undefined,
      signal: request.signal,
    })
  } catch (error) {
    if (error?.cause?.code === 'ECONNREFUSED') console.error(words.nobodyThere.replace('{base}', base))
    throw error
  }
}

const packages = {
  'next/server': new URL('packages/next-server.mjs', import.meta.url).href,
  standardwebhooks: new URL('packages/standardwebhooks.mjs', import.meta.url).href,
}

register(
  `data:text/javascript,${encodeURIComponent(`
    const packages = ${JSON.stringify(packages)}
    export async function resolve(specifier, context, next) {
      try {
        return await next(specifier, context)
      } catch (error) {
        if (!Object.hasOwn(packages, specifier)) throw error
        return { url: packages[specifier], shortCircuit: true }
      }
    }
  `)}`,
)
