/** Where `build-practice.mjs` puts the practice world as pages load it. */
export const practiceFolder = '.practice'

/**
 * What page code may import of the practice world, as it writes it. Everything behind these comes from one bundle: a module
 * of mocks/ imported by another name would be a second copy of it.
 */
export const practiceEntries = [
  'mocks/world',
  'mocks/weather',
  'mocks/hosts',
  'mocks/input',
  'mocks/issue-texts',
  'mocks/say',
  'mocks/locale',
  'mocks/chat-api/platform/credentials',
  'mocks/maps/key',
  'mocks/random',
  'mocks/turn',
  'mocks/world-start',
  'mocks/receivers',
  'mocks/chat-api/platform/account',
  'mocks/chat-api/platform/dates',
  'mocks/webhooks/events',
  'mocks/webhooks/subscription',
  'mocks/webhooks/delivery/delivery',
  'mocks/webhooks/delivery/emitter',
  'mocks/webhooks/delivery/policies',
  'mocks/webhooks/delivery/policy',
  'mocks/webhooks/signing/near-misses',
  'mocks/webhooks/signing/near-miss-texts',
  'mocks/webhooks/signing/new-secret',
  'mocks/webhooks/signing/encoding',
  'mocks/webhooks/signing/style',
  'mocks/webhooks/signing/signer',
  'mocks/webhooks/signing/styles',
  'mocks/webhooks/faults/fault-link',
  'mocks/webhooks/faults/fault-state',
  'mocks/webhooks/faults/faults',
  'mocks/webhooks/faults/secrets',
  'mocks/webhooks/faults/spells',
  'mocks/webhooks/faults/handshake',
  'mocks/webhooks/faults/third-party',
  'mocks/webhooks/faults/witness',
  'mocks/webhooks/gauntlet/account',
  'mocks/webhooks/gauntlet/hour',
  'mocks/webhooks/gauntlet/report-card',
  'mocks/webhooks/gauntlet/run-plan',
  'mocks/webhooks/gauntlet/scene',
  'mocks/webhooks/happenings/causes/contact-changes',
  'mocks/webhooks/happenings/happenings',
  'mocks/webhooks/outage/outcome',
  'mocks/webhooks/outage/side-by-side',
  'mocks/webhooks/race/happenings',
  'mocks/webhooks/race/median',
  'mocks/webhooks/race/race',
]

const fileOf = (/** @type {string} */ entry) => `./${practiceFolder}/${entry}.js`

/** For Turbopack's `resolveAlias`: pages get the bundle, the server and development the sources. */
export const practiceAliases = Object.fromEntries([
  ...practiceEntries.map((entry) => [`@/${entry}`, { browser: fileOf(entry) }]),
  ['zod/mini', { browser: fileOf('zod-mini') }],
])
