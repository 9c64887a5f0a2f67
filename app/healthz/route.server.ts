import { json } from '@/lib/class/http/answer'
import { classHealth } from '@/lib/class/http/health'
import { doorHealth } from '@/lib/outside/held-door'

export const dynamic = 'force-dynamic'

/** For whoever watches the server: pages are served whatever `classes` and `practice` say. Opens nothing. */
export const GET = async () =>
  json({ status: 'ok', classes: await classHealth(), practice: await doorHealth() })
