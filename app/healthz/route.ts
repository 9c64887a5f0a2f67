export const dynamic = 'force-static'

/** For whoever watches the server. */
export const GET = () => Response.json({ status: 'ok' })
