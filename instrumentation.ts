/** Deliveries that a process before this one owed. It loads the practice world, so not before the server answers. */
const goOnSending = async () => {
  const { goOnSending: go } = await import('./lib/outside/the-door')
  await go().catch((error) => console.error('Failed to go on with deliveries:', error))
}

/** Called once when a server starts, before it answers. Opens no class: the first room does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startOperating } = await import('./lib/class/http/operating')
  const { standBefore } = await import('./lib/outside/before-next')
  const { closeTheDoor } = await import('./lib/outside/held-door')
  startOperating({ seen: standBefore, close: closeTheDoor })
  setTimeout(goOnSending, 1_000).unref()
}
