/** Writes a note beside a contact in Lia's delivery plan, which shows the last one that it was sent. */
export async function writePlan(contactId: string, note: string): Promise<void> {
  const address = `https://inspector.hooks.example/plan/${contactId}`
  await fetch(address, { method: 'PUT', body: JSON.stringify({ note }) })
}
