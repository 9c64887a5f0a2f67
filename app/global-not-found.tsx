import './globals.css'
import { Logo } from '@/components/shell/logo'
import { themeScript } from '@/components/shell/theme-script'
import { htmlLang, localeNames, locales } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'

export const metadata = { title: '404 · Pull & Push', description: 'There is nothing at this address.' }

/** An address outside every language: said in all three. */
export default function GlobalNotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <main className="mx-auto max-w-xl px-4 py-24">
          <Logo className="size-12" />
          <h1 className="mt-4 text-2xl font-extrabold tracking-tight">404</h1>
          {locales.map((locale) => (
            <p key={locale} lang={htmlLang[locale]} className="mt-4">
              {messages[locale].errors.notFound.title}.{' '}
              <a
                href={`/${locale}`}
                className="inline-flex min-h-8 items-center font-semibold text-pull underline"
              >
                {localeNames[locale]}
              </a>
            </p>
          ))}
        </main>
      </body>
    </html>
  )
}
