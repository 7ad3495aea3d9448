/** Words with days in them, none of which is broken at its hyphens. */
export const KeptDays = ({ text }: { text: string }) =>
  text.split(/(\d{4}-\d\d-\d\d)/u).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="kept-day">
        {part}
      </span>
    ),
  );
