type Props = {
  id?: string;
  caption: string;
  rows: readonly { key: string; head: string; cells: readonly { key: string; text: string }[] }[];
};

/** The figures behind a drawing, for those who hear it. Not seen. */
export function ReaderTable({ id, caption, rows }: Props) {
  return (
    // a table is as wide as what is in it, whatever it is told: the box around it is not
    <div className="sr-only">
      <table id={id}>
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
    </div>
  );
}
