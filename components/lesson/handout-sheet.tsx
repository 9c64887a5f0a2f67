import { getTranslations } from 'next-intl/server'
import type { CompiledLesson } from '@/lib/content/compile'
import { glossary, sortedTerms } from '@/lib/content/glossary'
import type { Lesson } from '@/lib/content/tree'
import { htmlLang, type Locale } from '@/lib/i18n/locales'
import { deliveryExchange, exampleExchange } from '@/lib/practice/handout-exchange'
import type { Exchange } from '@/mocks/wire-log'
import { hostOf } from '../wire-log/wire-text'
import { type PrintedMessage, wirePicture } from './wire-picture'

interface Props {
  lesson: Lesson
  locale: Locale
  compiled: CompiledLesson
}

function exchangeFor({ lesson, locale, compiled }: Props): Promise<Exchange | undefined> {
  const { example, names } = compiled
  if (lesson.id.startsWith('webhooks/'))
    return deliveryExchange(names.has('SignatureLens') ? 'standard' : 'none')
  return example ? exampleExchange(example, htmlLang[locale]) : Promise.resolve(undefined)
}

/** What only the paper has, below goal and summary: one exchange as it crosses the wire, and the words of the lesson. */
export async function HandoutSheet(props: Props) {
  const { lesson, locale } = props
  const t = await getTranslations('handout')
  const exchange = await exchangeFor(props)
  const own = [...glossary().values()].filter((term) => term.lesson === lesson.id)
  return (
    <div data-handout className="hidden print:block">
      {exchange ? <Wire exchange={exchange} /> : null}
      {own.length > 0 ? (
        <>
          <h2 className="mt-4 text-base font-bold">{t('words')}</h2>
          <dl className="mt-1 columns-2 gap-6 text-xs">
            {sortedTerms(own, locale).map(({ id, term, definition }) => (
              <div key={id} className="mb-1 break-inside-avoid">
                <dt className="inline font-semibold">{term[locale]}: </dt>
                <dd className="inline">{definition[locale]}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </div>
  )
}

async function Wire({ exchange }: { exchange: Exchange }) {
  const t = await getTranslations('handout')
  const { request, response } = wirePicture(exchange)
  const isPush = exchange.origin.kind === 'delivery'
  const [asks, answers] = isPush
    ? [t('platform'), hostOf(exchange.request.url)]
    : [t('you'), hostOf(exchange.request.url)]
  return (
    <figure className="mt-4">
      <figcaption className="text-base font-bold">{t(isPush ? 'delivery' : 'wire')}</figcaption>
      <Message from={asks} to={answers} message={request} />
      {response ? <Message from={answers} to={asks} message={response} /> : null}
    </figure>
  )
}

async function Message({ from, to, message }: { from: string; to: string; message: PrintedMessage }) {
  const t = await getTranslations('handout')
  return (
    <>
      <p className="mt-2 flex items-center gap-2 text-xs font-semibold">
        <span>{from}</span>
        <span aria-hidden="true" className="h-px flex-1 bg-ink" />
        <span aria-hidden="true">▶</span>
        <span>{to}</span>
      </p>
      <pre className="mt-1 rounded border border-line-strong p-2 font-mono text-[7.5pt] leading-snug break-all whitespace-pre-wrap">
        {message.text}
        {message.isCut ? `\n${t('cut')}` : ''}
      </pre>
    </>
  )
}
