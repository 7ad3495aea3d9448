import { stickTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Target } from '../../host/host.ts';

/** What already lies on the stick that was chosen: by it a person sees whether it is the right one. */
export const StickContents = ({ target }: { target: Target }) => {
  const found = useQuery(() => api.files.look({ folder: target.id }), [target.id]);
  if (found.kind !== 'ready') return null;
  const { count, packages, names } = found.data;
  return (
    <div className="stick-contents" role="status">
      {count === 0 ? texts.empty : texts.holds(count, packages)}
      {count > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
          {count > names.length && <li>{texts.more}</li>}
        </ul>
      )}
      {target.kind === 'removable' && <strong>{texts.isRight}</strong>}
    </div>
  );
};
