interface Link {
  readonly text: string;
  readonly href: string;
}

interface LinkedTextProps {
  /** Holds the text of each link once, in any order: translations may need another one. */
  readonly text: string;
  readonly links: readonly Link[];
}

/** A sentence with links in it. */
export function LinkedText({ text, links }: LinkedTextProps) {
  const [link, ...others] = links;
  if (link === undefined) return <>{text}</>;
  const at = text.indexOf(link.text);
  if (at < 0) return <LinkedText text={text} links={others} />;
  return (
    <>
      <LinkedText text={text.slice(0, at)} links={others} />
      <a href={link.href} target="_blank" rel="noreferrer">
        {link.text}
      </a>
      <LinkedText text={text.slice(at + link.text.length)} links={others} />
    </>
  );
}
