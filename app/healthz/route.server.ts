import { json } from '@/lib/class/http/answer'
import { classHealth } from '@/lib/class/http/health'

export const dynamic = 'force-dynamic'

/** For whoever watches the server: pages are served whatever `classes` says. Opens no class. */
export const GET = async () => json({ status: 'ok', classes: await classHealth() })
