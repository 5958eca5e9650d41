'use strict';

/* What all views build their elements with. Text only ever becomes a text node: nothing of a page, a statement or a path is
   read as HTML. Elements are kept and changed in place, so that focus, selection and scrolling survive each poll. */

const byId = id => document.getElementById(id);

/** An element: el('td', {class: 'num', onclick: f}, 'text', otherElement). Attributes that are null or false are left out. */
function el(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function svgEl(name, attributes, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}

/** Changes a text only if it is another one: a text that is set anew loses the reader's selection. */
function setText(element, text) {
  const wanted = text === null || text === undefined ? '' : String(text);
  if (element.textContent !== wanted) {
    element.textContent = wanted;
  }
}

function setAttributes(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      if (element.hasAttribute(key)) element.removeAttribute(key);
    } else if (element.getAttribute(key) !== String(value)) {
      element.setAttribute(key, String(value));
    }
  }
}

/**
 * Makes the children of an element those of a list. An element stays for as long as its key does, and is moved only where it
 * stands wrong.
 *
 * @param create makes the element of an item
 * @param update brings it up to date, also the new one
 */
function keyed(parent, items, keyOf, create, update) {
  const known = parent.childByKey || new Map();
  const wanted = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (wanted.has(key)) continue;
    const child = known.get(key) || create(item);
    wanted.set(key, child);
    update(child, item);
  }
  parent.childByKey = wanted;
  const focused = document.activeElement;
  const children = new Set(wanted.values());
  for (const child of [...parent.childNodes]) {
    if (!children.has(child)) child.remove();
  }
  let place = parent.firstChild;
  for (const child of children) {
    if (child === place) {
      place = place.nextSibling;
    } else {
      parent.insertBefore(child, place);
    }
  }
  // What is moved loses the focus.
  if (focused !== document.activeElement && parent.contains(focused)) focused.focus({preventScroll: true});
}

/** Says that there is nothing in a list, in an item of its own. */
function orNothing(items, words) {
  return items.length ? items : [{nothing: words}];
}
