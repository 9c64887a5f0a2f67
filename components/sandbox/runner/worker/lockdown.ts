// Takes every global away that a program here has no use for. The frame's policy is the wall; this is the courtesy
// of failing at once, and the reason new ways out of a worker are closed on the day a browser ships them.

/** Web globals that stay; everything of the language itself stays too. */
const kept = new Set(
  `globalThis self console fetch Request Response Headers FormData Blob File URL URLSearchParams URLPattern
  TextEncoder TextDecoder TextEncoderStream TextDecoderStream CompressionStream DecompressionStream
  ReadableStream ReadableStreamDefaultReader ReadableStreamDefaultController WritableStream
  WritableStreamDefaultWriter TransformStream setTimeout clearTimeout setInterval clearInterval queueMicrotask
  structuredClone atob btoa crypto Crypto CryptoKey SubtleCrypto AbortController AbortSignal Event EventTarget
  CustomEvent MessageEvent ErrorEvent PromiseRejectionEvent DOMException performance Performance navigator
  WorkerNavigator addEventListener removeEventListener dispatchEvent onerror onunhandledrejection
  onrejectionhandled reportError isSecureContext
  Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise
  RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError
  JSON Math Temporal Intl ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array
  Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set
  Iterator AsyncIterator WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect decodeURI decodeURIComponent
  encodeURI encodeURIComponent escape unescape eval isFinite isNaN DisposableStack AsyncDisposableStack
  constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf __proto__
  __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__`.split(/\s+/),
)

const keptOfNavigator = new Set([
  'constructor',
  'userAgent',
  'language',
  'languages',
  'onLine',
  'hardwareConcurrency',
])

function strip(object: object, keep: ReadonlySet<string>): void {
  for (const name of Object.getOwnPropertyNames(object)) {
    if (keep.has(name)) continue
    if (Reflect.deleteProperty(object, name)) continue
    Reflect.defineProperty(object, name, { value: undefined, writable: false, configurable: false })
  }
}

/** What ours replaces: the browser's own, higher up, would come back when a program deletes ours. */
const replaced = ['fetch', 'console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']

/** Walks from the global object up to, and not into, what all objects share. Call it when ours are in place. */
export function lockDown(): void {
  strip(Object.getPrototypeOf(navigator), keptOfNavigator)
  strip(globalThis, kept)
  for (const name of replaced) kept.delete(name)
  let level: object | null = Object.getPrototypeOf(globalThis)
  while (level && level !== EventTarget.prototype && level !== Object.prototype) {
    strip(level, kept)
    level = Object.getPrototypeOf(level)
  }
}
