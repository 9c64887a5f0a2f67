import { parseArgs } from 'node:util'

export const usage = `npm run practice-api [-- --port 4010 --host localhost --seed 1]

  --port   where to listen; 0 for one that is free
  --host   localhost (this machine only) or 0.0.0.0 (the whole network)
  --seed   1 to 16: another number, another world`

/** @param {string} text @param {string} name @param {number} least @param {number} most */
const wholeNumber = (text, name, least, most) => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new Error(`--${name} is "${text}". Use a whole number from ${least} to ${most}.\n\n${usage}`)
}

/** @param {readonly string[]} args @returns {{ help: boolean, host: string, port: number, seed: number }} */
export const readCommandLine = (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      host: { type: 'string', default: 'localhost' },
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: '1' },
    },
  })
  return {
    help: values.help,
    // Bound to ::1 alone, 127.0.0.1 would be refused; the other way round curl finds it by either name.
    host: values.host === 'localhost' ? '127.0.0.1' : values.host,
    port: wholeNumber(values.port, 'port', 0, 65_535),
    seed: wholeNumber(values.seed, 'seed', 1, 16),
  }
}

/**
 * What to copy into a terminal.
 * @param {string} base
 * @param {string} token
 */
export const curlLines = (base, token) => {
  const contacts = `${base}/api.wts.chat/core/v1/contact`
  const list = `curl "${contacts}?pageSize=3" -H "Authorization: Bearer ${token}"`
  const create = (/** @type {string} */ body) =>
    `curl "${contacts}" -H "Authorization: Bearer ${token}" -H "Content-Type: application/json" -d ${body}`
  return {
    list,
    posix: create(`'{"name":"Ana","phoneNumber":"+5511900007777"}'`),
    windows: create('"{\\"name\\":\\"Ana\\",\\"phoneNumber\\":\\"+5511900007777\\"}"'),
  }
}
