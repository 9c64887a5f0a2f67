// Which addresses outside the server may call, as its operator said.
import { isIP } from 'node:net'
import { type CallRules, mayCall, readCallRules } from '@/lib/egress/address-rules'

/** `npm start` and `npm run practice-api` say loopback where they listen on loopback themselves. */
const usual = 'none'

export interface Calls {
  rules: CallRules
  /** The operator's words. */
  text: string
}

/** @throws RangeError with the part that cannot be read */
export function callRulesFrom({ PRACTICE_CALL_OUT }: Readonly<Record<string, string | undefined>>): Calls {
  const text = PRACTICE_CALL_OUT?.trim() || usual
  return { text, rules: readCallRules(text) }
}

/**
 * An address beside this server which it may call, plain http included: a subscription may name it, though the platform
 * itself takes nothing but https and a name on the internet.
 */
export function isNear({ rules }: Calls, { protocol, hostname }: URL): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) > 0) return mayCall(literal, { ...rules, internet: false })
  if (/(^|\.)localhost$/.test(hostname)) return rules.loopback
  // As containers call each other.
  return rules.hasSubnets && !hostname.includes('.')
}
