import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CodeBlock } from './code-block'
import { ColouredCode } from './coloured-code'
import { curlCommand } from './curl'
import type { WholeRequest } from './example-request'
import { fetchCode } from './fetch-code'

const choice =
  'inline-flex min-h-10 cursor-pointer items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted hover:text-ink has-checked:border-pull has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-focus'

/** The same request for a terminal and for a program. Radio buttons choose, so it needs no script; paper shows both. */
export async function Snippets({
  request,
  answer,
}: {
  request: WholeRequest
  answer: 'json' | 'text' | 'none'
}) {
  const t = await getTranslations('reference')
  const [curl, code] = [curlCommand(request), fetchCode(request, answer)]
  const panel = (when: string, children: ReactNode) => (
    <div className={`hidden noscript:block print:block ${when}`}>{children}</div>
  )
  return (
    <fieldset className="group/snippets min-w-0">
      <legend className="sr-only">{t('exampleIn')}</legend>
      <div className="mb-2 flex border-b border-line noscript:hidden print:hidden">
        <label className={choice}>
          <input type="radio" name="snippet" value="curl" defaultChecked className="sr-only" />
          curl
        </label>
        <label className={choice}>
          <input type="radio" name="snippet" value="fetch" className="sr-only" />
          JavaScript
        </label>
      </div>
      {panel(
        'group-has-[[value=curl]:checked]/snippets:block',
        <>
          <CodeBlock title={`${t('example')} · curl`} text={curl}>
            <ColouredCode code={curl} lang="bash" />
          </CodeBlock>
          <p className="mt-2 text-xs text-muted">{t('terminal')}</p>
        </>,
      )}
      {panel(
        'group-has-[[value=fetch]:checked]/snippets:block noscript:mt-4',
        <CodeBlock title={`${t('example')} · JavaScript`} text={code}>
          <ColouredCode code={code} lang="ts" />
        </CodeBlock>,
      )}
    </fieldset>
  )
}
