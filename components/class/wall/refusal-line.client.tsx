'use client'
import { useTranslations } from 'next-intl'
import type { RefusedCode } from '@/lib/live/refused'

const told = [
  'stale-fence',
  'not-now',
  'too-many',
  'room-ended',
  'not-allowed',
  'unreachable',
  'expired',
] as const
const isTold = (code: RefusedCode): code is (typeof told)[number] =>
  (told as readonly string[]).includes(code)

/** Says why a command was not granted. */
export function RefusalLine({ code }: { code: RefusedCode | undefined }) {
  const t = useTranslations('classWall.refused')
  return (
    <p role="status" className="text-sm text-bad empty:hidden">
      {code === undefined ? '' : t(isTold(code) ? code : 'failed')}
    </p>
  )
}
