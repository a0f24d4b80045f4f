// Textareas: bare, and with a framework holding the value.
import { h, render } from 'preact';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createApp, nextTick, ref, h as vueNode } from 'vue';

export function textarea(root) {
  const field = document.createElement('textarea');
  root.append(field);
  return {
    field,
    get: () => field.value,
    set: (text) => {
      field.value = text;
    },
  };
}

export function react(root) {
  const state = {};
  function Field() {
    [state.text, state.set] = useState('');
    return createElement('textarea', {
      value: state.text,
      onChange: ({ target }) => state.set(target.value),
    });
  }
  flushSync(() => createRoot(root).render(createElement(Field)));
  return {
    field: root.querySelector('textarea'),
    get: () => state.text,
    set: (text) => flushSync(() => state.set(text)),
  };
}

export function preact(root) {
  const state = { text: '' };
  const draw = () =>
    render(
      h('textarea', {
        value: state.text,
        onInput: ({ currentTarget }) => {
          state.text = currentTarget.value;
          draw();
        },
      }),
      root,
    );
  draw();
  return {
    field: root.querySelector('textarea'),
    get: () => state.text,
    set: (text) => {
      state.text = text;
      draw();
    },
  };
}

export function vue(root) {
  const text = ref('');
  createApp({
    render: () =>
      vueNode('textarea', {
        value: text.value,
        onInput: ({ target }) => {
          text.value = target.value;
        },
      }),
  }).mount(root);
  return {
    field: root.querySelector('textarea'),
    get: () => text.value,
    set: (next) => {
      text.value = next;
      return nextTick();
    },
  };
}
