import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { wanted } from '@/lib/practice/traffic'

interface Endpoint {
  method: string
  /** As the documentation writes it. */
  path: string
  /** Another version of it that answers too. */
  also?: string
}

const endpoint = (line: string, also?: string): Endpoint => {
  const [method = '', path = ''] = line.split(' ')
  return { method, path, also }
}

const tries = ({ exchanges }: Evidence, { method, path, also }: Endpoint, anyMethod = false) =>
  [path, also].flatMap((way) =>
    way === undefined ? [] : wanted(exchanges, { path: way, method: anyMethod ? undefined : method }),
  )

/** Every endpoint of the list has answered 200 once. */
function reached(...endpoints: Endpoint[]) {
  return (evidence: Evidence) => {
    const missing = endpoints.find(
      (one) => !tries(evidence, one).some(({ response }) => response?.status === 200),
    )
    if (!missing) return pass()
    const { method, path } = missing
    const refused = tries(evidence, missing).at(-1)
    if (refused) return fail('refused', refused, { method, path, status: refused.response?.status ?? 0 })
    const otherwise = tries(evidence, missing, true).at(-1)
    return otherwise
      ? fail('other-method', otherwise, { method, path, sent: otherwise.request.method })
      : fail('not-sent', undefined, { method, path })
  }
}

export default defineExercise({
  checks: [
    { id: 'listed', test: reached(endpoint('GET /core/v1/contact'), endpoint('GET /chat/v1/chatbot')) },
    {
      id: 'sent',
      test: reached(endpoint('POST /chat/v1/message/send'), endpoint('POST /chat/v1/chatbot/send')),
    },
    {
      id: 'contact-changed',
      test: reached(endpoint('PUT /core/v1/contact/{id}', '/core/v2/contact/{id}')),
    },
    { id: 'taken-out', test: reached(endpoint('DELETE /chat/v1/sequence/{id}/contact')) },
    { id: 'transferred', test: reached(endpoint('PUT /chat/v1/session/{id}/transfer')) },
    { id: 'completed', test: reached(endpoint('PUT /chat/v1/session/{id}/complete')) },
  ],
})
