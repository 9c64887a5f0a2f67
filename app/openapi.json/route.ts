import { openApiDocument } from '@/mocks/reference/openapi'

export const dynamic = 'force-static'

/** The practice APIs as an OpenAPI 3.1 document, for tools that read one. */
export async function GET(): Promise<Response> {
  return Response.json(await openApiDocument())
}
