// Promises what the pipeline finds wrong in words any host can use, each with keys of its own: the chat platform's words.
import { rules } from './chat-api/platform/refusals'
import type { Refusal, Rules } from './define'

/** `key` names a status in the host's envelope. */
export function plainRules(key: (status: number) => string): Rules {
  const own = (refusal: Refusal): Refusal => ({ ...refusal, key: key(refusal.status) })
  return {
    ...rules,
    // What is expected there is a path of the chat platform.
    unknownPath: (call) => ({ ...own(rules.unknownPath(call)), expected: undefined }),
    wrongMethod: (call, allowed) => own(rules.wrongMethod(call, allowed)),
    contentType: (got) => own(rules.contentType(got)),
    missingBody: () => own(rules.missingBody()),
    unreadable: (reason) => own(rules.unreadable(reason)),
    invalidInput: (place, issues) => own(rules.invalidInput(place, issues)),
    bug: (error) => own(rules.bug(error)),
  }
}
