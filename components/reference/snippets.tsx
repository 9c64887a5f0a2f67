import { getTranslations } from 'next-intl/server'
import { snippet as curl } from '@/lib/http/snippets/curl'
import { snippet as fetch } from '@/lib/http/snippets/fetch'
import { CodeBlock } from './code-block'
import { ColouredCode } from './coloured-code'
import type { WholeRequest } from './example-request'

const choice =
  'inline-flex min-h-10 cursor-pointer items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted hover:text-ink has-checked:border-pull has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-focus'

/** The same request for a terminal and for a program. Radio buttons choose, so it needs no script; paper shows both. */
export async function Snippets({ request }: { request: WholeRequest }) {
  const t = await getTranslations('reference')
  const written = { ...request, body: request.body ?? '' }
  const panel = 'hidden noscript:block print:block noscript:not-first:mt-4'
  const shown = [
    { snippet: curl, lang: 'bash', look: 'group-has-[[value=curl]:checked]/snippets:block' },
    { snippet: fetch, lang: 'ts', look: 'group-has-[[value=fetch]:checked]/snippets:block' },
  ] as const
  return (
    <fieldset className="group/snippets min-w-0">
      <legend className="sr-only">{t('exampleIn')}</legend>
      <div className="mb-2 flex border-b border-line noscript:hidden print:hidden">
        {shown.map(({ snippet: { id, label } }, at) => (
          <label key={id} className={choice}>
            <input type="radio" name="snippet" value={id} defaultChecked={at === 0} className="sr-only" />
            {label}
          </label>
        ))}
      </div>
      {shown.map(({ snippet: { id, label, write }, lang, look }) => {
        const code = write(written)
        return (
          <div key={id} className={`${panel} ${look}`}>
            <CodeBlock title={`${t('example')} · ${label}`} text={code}>
              <ColouredCode code={code} lang={lang} />
            </CodeBlock>
            {id === curl.id ? <p className="mt-2 text-xs text-muted">{t('terminal')}</p> : null}
          </div>
        )
      })}
    </fieldset>
  )
}
