// The faults' code, loaded when their panel is first shown.

export async function faultsModule() {
  const [{ faults }, { faultLink, readFaultLink }] = await Promise.all([
    import('@/mocks/webhooks/faults/faults'),
    import('@/mocks/webhooks/faults/fault-link'),
  ])
  return { faults, faultLink, readFaultLink }
}
