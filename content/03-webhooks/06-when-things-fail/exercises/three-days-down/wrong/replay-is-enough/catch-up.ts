// import { read } from './chat-api'
// import { keepNewest } from './plan'

/** Asks the platform what changed while the server was down, and writes it into the plan. */
export async function catchUp(): Promise<void> {
  // read('/core/v1/contact?…') gives { items: [{ id, annotation, updatedAt, … }, …] }.
}
