// Promises schemas that only readers and tests look at: written `/* @__PURE__ */ shape(() => …)`, a page's script leaves them out.

/** Makes the schema at once; the wrapping tells minifiers that nothing is lost where nobody uses it. */
export function shape<T>(make: () => T): T {
  return make()
}
