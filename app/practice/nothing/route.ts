export const dynamic = 'force-dynamic'

const nothing = () => Response.json({})

/** An empty handler: what `npm run bench` measures the practice door against. */
export { nothing as GET, nothing as POST }
