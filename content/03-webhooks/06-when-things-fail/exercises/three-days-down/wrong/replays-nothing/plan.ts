import { newest } from './store'

interface Contact {
  id: string
  annotation: string
  updatedAt: string
}

/** Writes the contact's note into Lia's delivery plan, unless the plan has a newer one. */
export async function keepNewest({ id, annotation, updatedAt }: Contact): Promise<void> {
  const known = newest.get(id)
  if (known !== undefined && known >= updatedAt) return
  newest.set(id, updatedAt)
  const address = `https://inspector.hooks.example/plan/${id}`
  await fetch(address, { method: 'PUT', body: JSON.stringify({ note: annotation }) })
}
