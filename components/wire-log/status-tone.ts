/** Colours of a status, the same wherever one is shown. */
export function statusTone(status: number): string {
  if (status >= 500) return 'bg-bad-soft text-bad'
  if (status >= 400) return 'bg-warn-soft text-warn'
  return status < 300 ? 'bg-good-soft text-good' : 'bg-sunken text-ink'
}
