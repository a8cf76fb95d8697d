// The topics as a tree: several branches ticked at once, a partial mark on what lies above a ticked one.

import { h, icon, keyed } from './dom.js';
import { values } from './state.js';

/** The facet's part of the panel: a node and what draws an answer into it; row makes one value's line. */
export function topicFacet(go, row, now) {
  let state;
  const opened = new Map(); // what the reader opened or closed by hand, by value
  const tree = h('ul', { class: 'tree' });
  const node = h('fieldset', { class: 'facet', 'data-facet': 'topic' }, h('legend', null, 'Topic'), tree);

  function draw(list, topics, total) {
    keyed(list, topics, (topic) => topic.value, (topic) => item(topic), (one, topic) => one.update(topic, total));
  }

  function item(first) {
    let topic = first;
    let total = 0;
    const line = row('topic', first, go, now);
    const children = h('ul', null);
    const twist = h('button', {
      type: 'button', class: 'twist quiet',
      click: () => {
        opened.set(topic.value, children.hidden);
        node.update(topic, total);
      },
    }, icon('chevron'));
    const node = h('li', null, h('div', { class: 'branch' }, twist, line), children);
    node.update = (latest, all) => {
      topic = latest;
      total = all;
      line.update(latest);
      const under = values(state, 'topic').some((value) => value.replace('!', '').startsWith(`${latest.value}/`));
      line.box.indeterminate = under && !latest.selected;
      const below = latest.children ?? [];
      const open = below.length > 0 && (opened.get(latest.value) ?? (under || latest.count * 2 > all));
      twist.hidden = !below.length;
      twist.setAttribute('aria-expanded', String(open));
      twist.setAttribute('aria-label', `Subtopics of ${latest.label}`);
      children.hidden = !open;
      if (open) draw(children, below, all);
    };
    return node;
  }

  return {
    node,
    render(facet, next) {
      state = next;
      node.hidden = !facet.values.length;
      draw(tree, facet.values, facet.values.reduce((sum, topic) => sum + topic.count, 0));
    },
  };
}
