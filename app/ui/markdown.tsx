import type { ReactNode } from "react";
import { readMarkdown } from "#domain/kernel/markdown";
import type { Block, Inline } from "#domain/kernel/markdown";
import { Reference } from "./reference.tsx";

/** Markdown as elements from an allow-list; text never becomes markup. Headings start below the page's own. */
export function Markdown({ source, topLevel = 3 }: { source: string; topLevel?: number }) {
  return (
    <>
      {readMarkdown(source).map((block, index) => (
        <BlockElement key={index} block={block} topLevel={topLevel} />
      ))}
    </>
  );
}

function BlockElement({ block, topLevel }: { block: Block; topLevel: number }): ReactNode {
  switch (block.type) {
    case "heading": {
      const Heading = `h${Math.min(6, topLevel + block.depth - 1)}` as "h3";
      return <Heading>{inlines(block.content)}</Heading>;
    }
    case "paragraph":
      return <p>{inlines(block.content)}</p>;
    case "quote":
      return (
        <blockquote>
          {block.blocks.map((inner, index) => (
            <BlockElement key={index} block={inner} topLevel={topLevel} />
          ))}
        </blockquote>
      );
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              {item.map((inner, at) => (
                <BlockElement key={at} block={inner} topLevel={topLevel} />
              ))}
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th scope="col" key={index}>
                    {inlines(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => (
                    <td key={at}>{inlines(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case "rule":
      return <hr />;
  }
}

function inlines(content: Inline[]): ReactNode {
  return content.map((inline, index) => {
    switch (inline.type) {
      case "text":
        return inline.text;
      case "strong":
        return <strong key={index}>{inlines(inline.content)}</strong>;
      case "emphasis":
        return <em key={index}>{inlines(inline.content)}</em>;
      case "struck":
        return <s key={index}>{inlines(inline.content)}</s>;
      case "link":
        return (
          <a key={index} href={inline.href} rel="nofollow noopener">
            {inlines(inline.content)}
          </a>
        );
      case "reference":
        return <Reference key={index} name={inline.name} />;
      case "break":
        return <br key={index} />;
    }
  });
}
