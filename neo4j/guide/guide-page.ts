import { type Chapter } from './chapters.js';
import { type SavedQuery } from './saved-queries.js';

/**
 * A guide of Neo4j Browser, for `:play` and `:guide`: HTML with a slide for each chapter, whose queries run at a click.
 * The Browser takes scripts and handlers out of it.
 *
 * @param at where the guide, the style and the favourites are served, without a slash at the end
 * @throws Error where a chapter names a query that there is not
 */
export function guidePage(chapters: readonly Chapter[], queries: ReadonlyMap<string, SavedQuery>, at: string): string {
  const slides = [firstSlide(at), ...chapters.map((chapter) => slideOf(chapter, queries))];
  return `<article class="guide">
<title>Word of mouth in this shop</title>
<carousel class="deck container-fluid">
${slides.join('\n')}
</carousel>
</article>
`;
}

function firstSlide(at: string): string {
  return slide(
    'Word of mouth in this shop',
    'People, products and what people did with them are one graph; the scores of the latest training stand in it. Each query here runs as it is: click it, then run it.',
    `<h4>1. Colours and captions</h4>
${runnable(`:style ${at}/grapevine.grass`)}
<h4>2. Keep the Browser to reading, and pictures to what a query asks for</h4>
${runnable(':config useReadTransactions: true')}
${runnable(':config autoComplete: false')}
<p>The first line makes the Browser send every query as a reading one, which the server lets write nothing. It guards against slips, it is no
right: the Community edition of Neo4j has no roles, so each login may write. The second line keeps Neo4j Browser from adding every relationship
between the nodes of a picture: most are single views of products.</p>
<h4>3. Keep the queries</h4>
<p><a href="${escape(at)}/grapevine-favourites.zip">grapevine-favourites.zip</a>: drop the file onto this page, and every query is among your
favourites, in the folder Grapevine.</p>
<p>In a query with two quotes at the top, another id goes between them.</p>`,
  );
}

function slideOf({ title, text, queries: names }: Chapter, queries: ReadonlyMap<string, SavedQuery>): string {
  const blocks = names.map((name) => {
    const query = queries.get(name);
    if (!query) throw new Error(`Chapter "${title}" names the query "${name}", which is not in neo4j/browser.`);
    return `<h4>${escape(query.question)}</h4>\n${runnable(query.text)}`;
  });
  return slide(title, text, blocks.join('\n'));
}

function slide(title: string, lead: string, content: string): string {
  return `<slide class="row-fluid">
<div class="col-sm-3"><h3>${escape(title)}</h3><p class="lead">${escape(lead)}</p></div>
<div class="col-sm-9">
${content}
</div>
</slide>`;
}

function runnable(text: string): string {
  return `<figure><pre class="pre-scrollable code runnable">${escape(text)}</pre></figure>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
