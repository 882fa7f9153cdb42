"""Measures whose words a reply repeats, each thread of quotes.*.jsonl printed as a page with its quotations set off.

python3 page_quotations.py GOLD.jsonl FOLDER --write         a text file for each thread
onrecord read FOLDER --format jsonl -o RECORDS               (any way to read them will do)
python3 page_quotations.py GOLD.jsonl RECORDS --out PREDICTIONS.jsonl

Predictions go to score_disputes.py quotes. The first post is the article, the others are numbered comments and replies with bullets, with the foot of a comment form below them; a
quotation stands in curly marks at the beginning of a paragraph. An answer belongs to the quotation that its repeated words share most
letters with. A post that does nothing but quote answers nothing, and so gives none; nor does what the page reader takes for something else than a
comment.
"""
import argparse
import json
import os


def rows(path):
    with open(path, encoding='utf8') as f:
        return [json.loads(line) for line in f]


def paragraphs(post, quotes):
    """A post's paragraphs as lists of (character, place in the post or None), its quotations in marks at their beginnings."""
    text, spans = post['text'], sorted(q['span'] for q in quotes if q['post'] == post['id'])
    found, now = [], []

    def end():
        nonlocal now
        while now and now[-1][0].isspace():
            now.pop()
        if now:
            found.append(now)
        now = []
    at = 0
    while at < len(text):
        span = next((s for s in spans if s[0] == at < s[1]), None)
        if span:
            end()
            now = [('“', None)]
            for i in range(*span):
                if text[i] == '\n':
                    end()
                elif now or not text[i].isspace():
                    now.append((text[i], i))
            if not now:
                now = found.pop()
            while now[-1][0].isspace():
                now.pop()
            now += [('”', None), (' ', None)]
            at = span[1]
            spans.remove(span)
            while at < len(text) and text[at].isspace() and not any(s[0] == at for s in spans):
                at += 1
        elif text[at] == '\n':
            end()
            at += 1
        else:
            if now or not text[at].isspace():
                now.append((text[at], at))
            at += 1
    end()
    return found


class Printed:
    """A thread as a page, and where each of its characters comes from."""

    def __init__(self, thread):
        self.out, self.origin = [], []
        self.say((thread.get('title') or 'A thread').strip() + '\n\n')
        posts, number = thread['posts'], 0
        children = {}
        for post in posts[1:]:
            children.setdefault(post['parent'], []).append(post)
        self.quotes = thread['quotes']
        self.post(posts[0], '', '')
        self.say('\n')
        known = {p['id'] for p in posts}
        top = [p for p in posts[1:] if p['parent'] == posts[0]['id'] or p['parent'] not in known]
        waiting = [(p, 0) for p in reversed(top)]
        while waiting:
            post, depth = waiting.pop()
            number += depth == 0
            lead = f'  {number}. ' if depth == 0 else '    ' + '  ' * (depth - 1) + '• '
            self.post(post, lead, '  ' * (depth + 2))
            waiting += [(p, depth + 1) for p in reversed(children.get(post['id'], []))]
        self.say('Leave a Reply\n\nYour email address will not be published.\n')
        self.text = ''.join(self.out)

    def say(self, text):
        self.out += text
        self.origin += [None] * len(text)

    def post(self, post, lead, indent):
        for paragraph in paragraphs(post, self.quotes) or [[('…', None)]]:
            self.say(lead)
            for c, at in paragraph:
                self.out.append(c)
                self.origin.append(None if at is None else (post['id'], at))
            self.say('\n\n')
            lead = indent

    def places(self, spans):
        """{post: (first place, last)} of some words of the page."""
        found = {}
        for a, b in spans:
            for origin in filter(None, self.origin[a:b]):
                found.setdefault(origin[0], []).append(origin[1])
        return {post: (min(at), max(at) + 1) for post, at in found.items()}


def name(thread):
    return ''.join(c if c.isalnum() or c in '-_' else '_' for c in str(thread['thread'])) + '.txt'


def predictions(thread, record):
    page, best = Printed(thread), {}
    for d in record.get('disputes', []):
        quoting = d.get('quoting')
        if not quoting:
            continue
        here = page.places(quoting['words'])
        source = page.places([quoting['source']])
        for i, q in enumerate(thread['quotes']):
            a, b = here.get(q['post'], (0, 0))
            shared = min(b, q['span'][1]) - max(a, q['span'][0])
            if shared > best.get(i, (0,))[0] and source:
                post, span = max(source.items(), key=lambda x: x[1][1] - x[1][0])
                best[i] = (shared, post, span)
    return dict(thread=thread['thread'], quotes=[
        dict(post=q['post'], span=q['span'], source=best[i][1] if i in best else None, sourceSpan=best[i][2] if i in best else None)
        for i, q in enumerate(thread['quotes'])])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('gold')
    p.add_argument('records')
    p.add_argument('--write', action='store_true')
    p.add_argument('--out')
    a = p.parse_args()
    gold = rows(a.gold)
    if a.write:
        os.makedirs(a.records, exist_ok=True)
        for thread in gold:
            with open(os.path.join(a.records, name(thread)), 'w', encoding='utf8', newline='') as f:
                f.write(Printed(thread).text)
        return
    by_file = {os.path.basename(r['page']['source']): r for r in rows(a.records)}
    with open(a.out, 'w', encoding='utf8') as f:
        for thread in gold:
            f.write(json.dumps(predictions(thread, by_file.get(name(thread), {}))) + '\n')


if __name__ == '__main__':
    main()
