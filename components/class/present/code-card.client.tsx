'use client'
import { useTranslations } from 'next-intl'
import { halves } from '../join/class-code'
import { Qr } from '../qr'
import { joinAddress, joinLink } from './use-class-code'

/** Pages of this computer that no other can open. */
const isOnlyHere = () => /^(localhost|127\.|\[::1\])/.test(location.hostname)

/** How to get in: an address to type, a code, or both at once by camera. Read from the last row. */
export function CodeCard({ code, bare = false }: { code: string | undefined; bare?: boolean }) {
  const t = useTranslations('classPresent.code')
  if (code === undefined) return <p className="text-muted">{t('coming')}</p>
  return (
    <section aria-label={t('label')} className="flex flex-wrap items-center gap-6">
      <Qr
        text={joinLink(code)}
        label={t('qr')}
        className={bare ? 'w-[min(24rem,80vw,45dvh)]' : 'w-44 sm:w-56'}
      />
      <div className={bare ? '' : '@container min-w-0 flex-[1_1_22rem]'}>
        <p className="text-lg text-muted">{t('go')}</p>
        <p className={`font-bold break-all ${bare ? 'text-2xl' : 'text-xl'}`}>
          {joinAddress().replace(/^https?:\/\//, '')}
        </p>
        <p className="mt-3 text-lg text-muted">{t('type')}</p>
        <p
          className={`font-mono leading-none font-extrabold tracking-[0.12em] ${bare ? 'text-[clamp(2.5rem,8vw,7rem)]' : 'text-[clamp(2rem,17cqw,5.5rem)]'}`}
        >
          {halves(code).join(' ')}
        </p>
        {!bare && isOnlyHere() ? <p className="mt-3 max-w-prose text-sm text-warn">{t('onlyHere')}</p> : null}
      </div>
    </section>
  )
}
