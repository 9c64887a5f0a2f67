/** A raised hand, drawn: not every classroom's machine has a font with one. */
export const HandSign = () => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    className="size-5 fill-none stroke-current stroke-2 [stroke-linecap:round] [stroke-linejoin:round]"
  >
    <path d="M6 11V5M9 10V3M12 10V4M15 11V6M6 11 3.5 9.5 6 15c1 2 2.5 3 5 3 3 0 4-2 4-4v-3" />
  </svg>
)
