import { WorldWeight } from '@/components/bare/world-weight.client'

/** The practice world alone, for `npm run bench`: what this page loads beyond the bare one is what the world costs. */
export default function BareWorldPage() {
  return (
    <main>
      <h1>Practice world</h1>
      <WorldWeight />
    </main>
  )
}
