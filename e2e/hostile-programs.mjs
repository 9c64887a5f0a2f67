/**
 * Programs that try to get out of the code sandbox, the same for every engine. They may use `TRAP`, the address
 * of a server that counts whatever reaches it, and `ORIGIN`, the course's own.
 */

/** Each is one attempt; where it throws or does nothing that reaches the trap, it was kept in. */
export const waysOut = {
  'fetch with the real network': `await fetch(TRAP + '/fetch')`,
  'fetch past its types': `await fetch(TRAP + '/no-cors', { mode: 'no-cors', keepalive: true })`,
  XMLHttpRequest: `const r = new XMLHttpRequest(); r.open('GET', TRAP + '/xhr', false); r.send()`,
  'import() of a foreign module': `await import(TRAP + '/module.js')`,
  'import() of the course itself': `await import(ORIGIN + '/runner/runner.js')`,
  'import() from a data: module': `await import('data:text/javascript,' + encodeURIComponent('import "' + TRAP + '/nested.js"'))`,
  WebSocket: `const s = new WebSocket(TRAP.replace('http', 'ws')); await new Promise((_, no) => s.onerror = no)`,
  EventSource: `const s = new EventSource(TRAP + '/events'); await new Promise((_, no) => s.onerror = no)`,
  WebTransport: `await new WebTransport(TRAP.replace('http:', 'https:')).ready`,
  sendBeacon: `navigator.sendBeacon(TRAP + '/beacon', 'x')`,
  importScripts: `importScripts(TRAP + '/script.js')`,
  'a nested worker': `const w = new Worker('data:text/javascript,fetch("' + TRAP + '/worker")'); await new Promise((_, no) => w.onerror = no)`,
  'a shared worker': `new SharedWorker(TRAP + '/shared.js')`,
  'a service worker': `await navigator.serviceWorker.register(TRAP + '/sw.js')`,
  'navigating the top window': `top.location.href = TRAP + '/top'`,
  'navigating itself': `location.assign(TRAP + '/self')`,
  'opening a window': `open(TRAP + '/window')`,
  'an image': `new Image().src = TRAP + '/image.png'`,
  'a broadcast': `new BroadcastChannel('x').postMessage('out')`,
  eval: `eval('1 + 1')`,
  'new Function': `new Function('return 1')()`,
}

/**
 * @param {string} code one of the ways out
 * @param {string} trap
 * @param {string} origin
 * @returns {string} a program that says `kept in` or `got out`; both words stand apart in its text
 */
export const attempt = (code, trap, origin) => `
  const TRAP = '${trap}', ORIGIN = '${origin}'
  try { ${code}; console.log('got', 'out') } catch (error) { console.log('kept', 'in') }`

/** What a page or a browser remembers, read in every way; then says `looked 15`. */
export const lookAround = `
  const look = (read) => { try { return String(read()) } catch (error) { return error.name } }
  for (const read of [
    () => localStorage.getItem('secret'), () => sessionStorage.length, () => indexedDB.databases(),
    () => caches.keys(), () => document.cookie, () => window.parent, () => parent.document, () => top.location,
    () => frames, () => opener, () => navigator.serviceWorker.ready, () => navigator.storage.getDirectory(),
    () => location.href, () => self.origin, () => cookieStore.getAll(),
  ]) console.log(look(read))
  console.log('looked', 15)`

/** What `lookAround` may print: that there is no such thing. */
export const nothingThere = ['ReferenceError', 'TypeError', 'undefined']

/** Each says `before` and would then never end. */
export const endless = {
  'a loop without an end': `console.log('before'); while (true) {}`,
  'an async loop that never yields': `console.log('before'); for (;;) await null`,
}
