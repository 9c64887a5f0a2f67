/** Called once when a server starts, before it answers. Opens no class: the first room does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startOperating } = await import('./lib/class/http/operating')
  startOperating()
}
