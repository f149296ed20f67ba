/** The mark: a D with a switch point inside. Takes the brand's colour from the tokens. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-brand" />
      <path
        d="M9 8h6.5a8 8 0 0 1 0 16H9z"
        className="fill-none stroke-primary-foreground"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <circle cx="15.5" cy="16" r="2.4" className="fill-primary-foreground" />
    </svg>
  );
}
