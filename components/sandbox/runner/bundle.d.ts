// `bundle:` is scripts/build-runner.mjs's word for "the text of that file, bundled".
declare module 'bundle:*' {
  const text: string
  export default text
}
