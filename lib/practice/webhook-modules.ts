// What a Webhook lab needs of the practice world's code, loaded with the first lab of a page.

export async function loadWebhookModules() {
  const [
    emitter,
    policies,
    rows,
    styles,
    signer,
    newSecret,
    subscription,
    receivers,
    random,
    secrets,
    account,
    witness,
  ] = await Promise.all([
    import('@/mocks/webhooks/delivery/emitter'),
    import('@/mocks/webhooks/delivery/policies'),
    import('@/mocks/webhooks/delivery/delivery'),
    import('@/mocks/webhooks/signing/styles'),
    import('@/mocks/webhooks/signing/signer'),
    import('@/mocks/webhooks/signing/new-secret'),
    import('@/mocks/webhooks/subscription'),
    import('@/mocks/receivers'),
    import('@/mocks/random'),
    import('@/mocks/webhooks/faults/secrets'),
    import('@/mocks/chat-api/platform/account'),
    import('@/mocks/webhooks/faults/witness'),
  ])
  return {
    ...{ ...emitter, ...policies, ...rows, ...styles },
    ...{
      ...signer,
      ...newSecret,
      ...subscription,
      ...receivers,
      ...random,
      ...secrets,
      ...account,
      ...witness,
    },
  }
}

export type WebhookModules = Awaited<ReturnType<typeof loadWebhookModules>>
