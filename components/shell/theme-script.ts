/** Where the chosen theme is kept: `light` or `dark`; absent means "as the system says". */
export const themeKey = 'pull-and-push:theme'

/** Puts the theme on `<html>`. Stands alone, because its text is also what runs in `<head>`. Storage may be forbidden. */
export function applyTheme(key: string): void {
  let theme: string | null = null
  try {
    theme = localStorage.getItem(key)
  } catch {}
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  }
  document.documentElement.dataset.theme = theme
}

/** Runs before the first paint, so that no page flashes in the other theme. */
export const themeScript = `(${applyTheme.toString()})('${themeKey}')`
