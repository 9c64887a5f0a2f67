import { getTranslations } from 'next-intl/server'

export async function SiteFooter() {
  const t = await getTranslations('shell')
  return (
    <footer className="mt-16 border-t border-line print:hidden">
      <p className="mx-auto max-w-7xl px-4 py-6 text-sm text-muted sm:px-6">{t('footer')}</p>
    </footer>
  )
}
