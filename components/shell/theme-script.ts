/** Where the chosen theme is kept: `light` or `dark`; absent means "as the system says". */
export const themeKey = 'pull-and-push:theme'

/** Runs in `<head>` before the first paint, so that no page flashes in the other theme. Storage may be forbidden. */
export const themeScript = `(()=>{let t;try{t=localStorage.getItem('${themeKey}')}catch{}if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';document.documentElement.dataset.theme=t})()`
