import { expect, it } from 'vitest';
import { TextArea, TextField } from '../../../../components/ui/TextField';

it.each([
  ['one line', TextField],
  ['several lines', TextArea],
])('has the browser keep nothing of what is typed, and send it nowhere: %s', (_, Field) => {
  expect(Field({ value: '', onText: () => undefined }).props).toMatchObject({
    autocomplete: 'off',
    spellcheck: false,
    writingsuggestions: 'false',
  });
});
