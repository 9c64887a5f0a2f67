/** Two arrows between two machines: the blue one fetches, the orange one is sent. */
export function Logo({ className = 'size-8' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className} fill="none" strokeLinecap="round">
      <g strokeWidth="3" strokeLinejoin="round">
        <path className="stroke-pull" d="M27 10.5H6m6-6-6 6 6 6" />
        <path className="stroke-push" d="M5 21.5h21m-6-6 6 6-6 6" />
      </g>
    </svg>
  )
}
