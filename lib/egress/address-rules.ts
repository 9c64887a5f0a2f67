// Promises to say of an IP address whether this server may call it: nothing but what its operator allows, and never a network's own insides by way of "the internet".
import { BlockList, isIP } from 'node:net'

export interface CallRules {
  /** 127.0.0.0/8 and ::1. */
  loopback: boolean
  /** Whatever is on the internet and nowhere else. */
  internet: boolean
  /** More that the operator names, e.g. a test network of theirs. */
  subnets: BlockList
  hasSubnets: boolean
}

/**
 * Not on the internet, by the special-purpose registries of IANA (RFC 6890 and what updates it), and 169.254.169.254 among
 * them, at which clouds give away their keys.
 */
const notInternet: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of IPv6 only 2000::/3 is given out, and these within it lead elsewhere: tunnels, benchmarks, examples. */
const notInternet6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listed = (networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList()
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family)
  return list
}

const inside4 = listed(notInternet, 'ipv4')
const inside6 = listed(notInternet6, 'ipv6')
const given6 = listed([['2000::', 3]], 'ipv6')
const mapped = listed([['::ffff:0:0', 96]], 'ipv6')
const loop = listed([['127.0.0.0', 8]], 'ipv4')

/** `::ffff:7f00:1` is 127.0.0.1 to every system. */
function plain(address: string): { family: 'ipv4' | 'ipv6'; address: string } {
  const bare = address.replace(/%.*$/, '')
  if (isIP(bare) === 4) return { family: 'ipv4', address: bare }
  if (!mapped.check(bare, 'ipv6')) return { family: 'ipv6', address: bare }
  const written = new URL(`http://[${bare}]/`).hostname.slice('[::ffff:'.length, -1)
  const [high = 0, low = 0] = written.split(':').map((part) => Number.parseInt(part, 16))
  return { family: 'ipv4', address: [high >> 8, high & 255, low >> 8, low & 255].join('.') }
}

/** @param given an IP address as `net.isIP` knows it; anything else may not be called */
export function mayCall(given: string, { loopback, internet, subnets }: CallRules): boolean {
  if (isIP(given.replace(/%.*$/, '')) === 0) return false
  const { family, address } = plain(given)
  if (subnets.check(address, family)) return true
  if (family === 'ipv4') return loop.check(address) ? loopback : internet && !inside4.check(address)
  if (/^[0:]*:0*1$/.test(address)) return loopback
  return internet && given6.check(address, 'ipv6') && !inside6.check(address, 'ipv6')
}

/** @throws RangeError with the part that cannot be read */
export function readCallRules(text: string): CallRules {
  const subnets = new BlockList()
  const rules: CallRules = { loopback: false, internet: false, subnets, hasSubnets: false }
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '' || part === 'none') continue
    if (part === 'loopback') rules.loopback = true
    else if (part === 'internet') rules.internet = true
    else {
      addNetwork(subnets, part)
      rules.hasSubnets = true
    }
  }
  return rules
}

function addNetwork(subnets: BlockList, part: string): void {
  const [network = '', prefix] = part.split('/')
  const version = isIP(network)
  const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix)
  const isNetwork = version > 0 && Number.isInteger(bits) && bits >= 0 && bits <= (version === 4 ? 32 : 128)
  if (!isNetwork)
    throw new RangeError(
      `Failed to read what may be called: "${part}" is no network. Write loopback, internet, none or e.g. 10.1.0.0/16, with commas between.`,
    )
  subnets.addSubnet(network, bits, version === 4 ? 'ipv4' : 'ipv6')
}
