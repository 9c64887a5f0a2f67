// `bundle:` is bundles.mjs's word for "the text of that file, bundled" as a classic script.
declare module 'bundle:*' {
  const text: string
  export default text
}

// `module:` is the same as a module, exports and all.
declare module 'module:*' {
  const text: string
  export default text
}
