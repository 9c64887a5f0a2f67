import { getTranslations } from 'next-intl/server'
import { InlineCode } from '../ui/inline-code'
import { spellings } from './spellings'

/** The same thing under two names: what the API says, and what a webhook says. */
export async function SpellingTable() {
  const t = await getTranslations('events.spelling')
  const head = 'px-4 py-2 text-left text-xs font-semibold'
  return (
    <section aria-labelledby="spelling" className="mt-12">
      <h2 id="spelling" className="scroll-mt-20 text-xl font-bold tracking-tight">
        {t('title')}
      </h2>
      <p className="mt-2 max-w-[68ch]">
        <InlineCode text={t('text')} />
      </p>
      <div className="mt-4 overflow-hidden rounded-2xl border border-line bg-raised text-sm">
        <table className="w-full">
          <thead className="border-b border-line">
            <tr>
              <th scope="col" className={`${head} text-muted`}>
                {t('what')}
              </th>
              <th scope="col" className={`${head} text-pull`}>
                {t('pull')}
              </th>
              <th scope="col" className={`${head} text-push`}>
                {t('push')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {spellings.map(({ what, pull, push }) => (
              <tr key={what} className="align-top">
                <th scope="row" className="px-4 py-2 text-left font-normal">
                  {t(`rows.${what}`)}
                </th>
                <td className="px-4 py-2">
                  <code className="font-mono text-xs wrap-anywhere">{pull}</code>
                </td>
                <td className="px-4 py-2">
                  {push.map(({ name, where }) => (
                    <p key={name}>
                      <code className="font-mono text-xs wrap-anywhere">{name}</code>
                      {where ? <span className="ml-2 text-xs text-muted">{t(where)}</span> : null}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
