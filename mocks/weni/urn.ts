// Promises URNs, the addresses of a contact (`whatsapp:5511900001234`), in the one form in which they are compared.

/** What follows the scheme. WhatsApp takes digits only, telephones start with "+". */
const paths: Readonly<Record<string, RegExp>> = {
  tel: /^\+\d{8,15}$/,
  whatsapp: /^\d{8,15}$/,
  mailto: /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/,
  ext: /^\S{1,100}$/,
}

/** Undefined when it is none. */
export function normaliseUrn(text: string): string | undefined {
  const [, scheme = '', path = ''] = /^(\w+):(.*)$/.exec(text.trim()) ?? []
  const name = scheme.toLowerCase()
  if (!Object.hasOwn(paths, name) || !paths[name]?.test(path)) return undefined
  return `${name}:${name === 'mailto' ? path.toLowerCase() : path}`
}
