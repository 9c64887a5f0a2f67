interface Words {
  pull: string
  push: string
  you: string
  them: string
}

/** The idea of the course in one picture: two requests, and who starts them. The words beside it say the same. */
export function PullPushPicture({ pull, push, you, them }: Words) {
  return (
    <div className="grid grid-cols-[auto_1fr_auto] items-stretch gap-3 rounded-2xl border border-line bg-raised p-5 shadow-card">
      <Machine name={you} />
      <div className="grid content-center gap-6 py-2">
        <Arrow text={pull} className="text-pull" direction="M2 7h92m-6-5 6 5-6 5" />
        <Arrow text={push} className="text-push" direction="M98 7H6m6-5L6 7l6 5" />
      </div>
      <Machine name={them} />
    </div>
  )
}

const Machine = ({ name }: { name: string }) => (
  <div className="grid w-20 place-items-center rounded-xl bg-sunken p-2 text-center text-xs font-semibold sm:w-24">
    {name}
  </div>
)

const Arrow = ({ text, className, direction }: { text: string; className: string; direction: string }) => (
  <div className={className}>
    <p className="text-center text-xs font-semibold text-balance">{text}</p>
    <svg
      aria-hidden="true"
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      className="h-3.5 w-full"
      fill="none"
    >
      <path
        d={direction}
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  </div>
)
