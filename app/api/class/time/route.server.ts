import { json } from '@/lib/class/http/answer'

export const dynamic = 'force-dynamic'

/** The best of a few round trips tells a page how far its clock is off. Opens no class. */
export const GET = () => json({ now: Date.now() })
