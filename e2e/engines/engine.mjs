/**
 * The little that a journey needs of a browser, the same in every engine. Elements are named by XPath, the
 * one way of finding things that every driver speaks; scripts are source text of an async function's body.
 * @typedef {object} EnginePage
 * @property {(url: string) => Promise<void>} goto
 * @property {(body: string, ...args: unknown[]) => Promise<any>} run
 * @property {(xpath: string) => Promise<void>} click waits until the element is there
 * @property {(...keys: string[]) => Promise<void>} press held together, e.g. `Control`, `a`
 * @property {(text: string) => Promise<void>} type into whatever has the focus
 * @property {() => Promise<void>} close ends the browser and all that was started for it
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} remedy what to install where it is missing
 * @property {() => boolean} installed
 * @property {() => Promise<EnginePage>} open
 */

export const patience = 30_000

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Asks again until the answer is truthy.
 * @template T
 * @param {string} what for the message, should it never be
 * @param {() => Promise<T>} ask
 * @param {number} [within] ms
 * @returns {Promise<T>}
 */
export const until = async (what, ask, within = patience) => {
  const deadline = Date.now() + within
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > deadline) throw new Error(`Failed to see ${what} within ${within / 1000} s.`)
    await pause(50)
  }
}
