import './globals.css'
import { Logo } from '@/components/shell/logo'
import { Ready } from '@/components/shell/ready.client'
import { themeScript } from '@/components/shell/theme-script'
import { htmlLang, locales } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'

export const metadata = { title: '404 · Pull & Push', description: 'There is nothing at this address.' }

/** Leaves the language the address begins with, if it does; without scripts all three stand there. */
const languageScript = `(()=>{const l=location.pathname.split('/')[1];if(!${JSON.stringify(locales)}.includes(l))return;document.documentElement.lang=${JSON.stringify(htmlLang)}[l];for(const s of document.querySelectorAll('[data-language]'))s.hidden=s.dataset.language!==l})()`

/** An address that nothing answers, in whatever language it was meant. */
export default function GlobalNotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <main className="mx-auto max-w-xl px-4 py-24 sm:px-6">
          <Logo className="size-12" />
          <h1 className="mt-4 font-mono text-lg font-semibold text-muted">404</h1>
          {locales.map((locale) => {
            const { title, text, map } = messages[locale].errors.notFound
            return (
              <section
                key={locale}
                data-language={locale}
                lang={htmlLang[locale]}
                className="mt-2 mb-12"
                suppressHydrationWarning
              >
                <h2 className="text-2xl font-extrabold tracking-tight">{title}</h2>
                <p className="mt-3 text-muted">{text}</p>
                <a
                  href={`/${locale}`}
                  className="mt-6 inline-flex min-h-12 items-center rounded-xl bg-pull px-6 font-semibold text-on-accent"
                >
                  {map}
                </a>
              </section>
            )
          })}
        </main>
        <Ready />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above */}
        <script dangerouslySetInnerHTML={{ __html: languageScript }} />
      </body>
    </html>
  )
}
