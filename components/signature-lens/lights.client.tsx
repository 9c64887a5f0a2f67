'use client'
import { useTranslations } from 'next-intl'
import type { LensView } from './lens-view'
import { lightsOf } from './lights'

const look = {
  pass: { mark: '✓', tone: 'bg-good-soft text-good' },
  fail: { mark: '✗', tone: 'bg-bad-soft text-bad' },
  skipped: { mark: '–', tone: 'bg-sunken text-muted' },
}

/** One comparison after the other, with a sentence each; what they come to is told at once. */
export function Lights({ view }: { view: LensView }) {
  const t = useTranslations('lens.lights')
  const lights = lightsOf(view)
  const failed = lights.find(({ state }) => state === 'fail')
  const outcome = failed
    ? t('refused', { light: t(`name.${failed.id}`), sentence: t(`said.${failed.said}`, failed.values) })
    : t(view.style.id === 'none' ? 'unchecked' : 'accepted')
  return (
    <div>
      <h4 className="text-base font-bold">{t('title')}</h4>
      <p role="status" className={`mt-1 text-sm font-semibold ${failed ? 'text-bad' : 'text-good'}`}>
        {outcome}
      </p>
      <ol className="mt-3 grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
        {lights.map(({ id, state, said, values }) => (
          <li
            key={id}
            data-light={id}
            data-state={state}
            className="rounded-xl border border-line p-3 text-sm"
          >
            <p className="flex items-start gap-2 font-semibold">
              <span
                aria-hidden="true"
                className={`inline-grid size-6 shrink-0 place-items-center rounded-full ${look[state].tone}`}
              >
                {look[state].mark}
              </span>
              {t(`name.${id}`)}
            </p>
            <p className={`mt-1 text-xs font-semibold ${look[state].tone} inline-block rounded px-1.5`}>
              {t(`state.${state}`)}
            </p>
            <p className="mt-1 break-words">{t(`said.${said}`, values)}</p>
            {id === 'signature' && state === 'fail' && view.causes.length > 0 ? (
              <>
                <p className="mt-2 font-semibold">{t('causes')}</p>
                <ul className="list-disc pl-5">
                  {view.causes.map((cause) => (
                    <li key={cause}>{t(`cause.${cause}`)}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
