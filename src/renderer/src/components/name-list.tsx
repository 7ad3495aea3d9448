import './name-list.css';

/** Names under each other, such as of the files that were written. */
export const NameList = ({ names }: { names: readonly string[] }) => (
  <ul className="name-list">
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);
