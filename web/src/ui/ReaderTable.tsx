type Props = {
  id?: string;
  caption: string;
  rows: readonly { key: string; head: string; cells: readonly { key: string; text: string }[] }[];
};

/** The figures behind a drawing, for those who hear it. Not seen. */
export function ReaderTable({ id, caption, rows }: Props) {
  return (
    <table className="sr-only" id={id}>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.head}</th>
            {row.cells.map((cell) => (
              <td key={cell.key}>{cell.text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
