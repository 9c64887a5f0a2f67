/** Full screen and back, where the browser lets a page have it. */
export function toggleFullScreen(): void {
  const wanted = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  wanted?.catch(() => {})
}
