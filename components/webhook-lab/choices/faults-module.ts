// The faults' code, loaded when their panel is first shown, with what the session begins them by.

export async function faultsModule() {
  const [{ faults }, { faultLink, readFaultLink }] = await Promise.all([
    import('@/mocks/webhooks/faults/faults'),
    import('@/mocks/webhooks/faults/fault-link'),
    import('@/lib/practice/webhook-faults'),
  ])
  return { faults, faultLink, readFaultLink }
}
