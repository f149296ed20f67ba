export type LogLine = { id: string | number; at: string; text: string; tone?: "warning" | "danger" };

const TONE = { warning: "text-warning", danger: "text-danger" } as const;

/** Lines as a machine wrote them, in letters of one width; new ones are read out. It can be scrolled by keyboard. */
export function LogView({ label, lines }: { label: string; lines: readonly LogLine[] }) {
  return (
    <div
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll only what has the focus
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md border border-border bg-muted p-3 font-mono text-xs leading-5"
    >
      {lines.map((line) => (
        <p key={line.id} className={line.tone && TONE[line.tone]}>
          <span className="mr-3 text-muted-foreground">{line.at}</span>
          <span className="whitespace-pre-wrap">{line.text}</span>
        </p>
      ))}
    </div>
  );
}
