import { useTranslations } from 'next-intl'
import { Refused } from '@/lib/live/refused'

const known = [
  ...(['unknown-code', 'too-many', 'room-locked', 'room-ended', 'room-full', 'server-full'] as const),
  ...(['not-a-member', 'not-allowed', 'invalid-body'] as const),
] as const
type Known = (typeof known)[number]

const isKnown = (code: string): code is Known => (known as readonly string[]).includes(code)

/** A server that has no classes answers with a page or with an error nobody named; offline, nobody answers. */
const isClassless = ({ code, status }: Refused) => (code === 'unreachable' ? status !== 0 : !isKnown(code))

/** Says in a sentence why the server would not. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations('classJoin.refusal')
  return (error) => {
    if (!(error instanceof Refused)) return t('noClasses')
    const { code, retryAfter } = error
    if (isKnown(code)) return t(code, { minutes: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) })
    return t(isClassless(error) ? 'noClasses' : 'offline')
  }
}
