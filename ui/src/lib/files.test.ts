import { expect, it } from 'vitest';
import { saySize } from './files';

it('sizes are said as people say them', () => {
  expect([saySize(20), saySize(840_000), saySize(1_258_291)]).toEqual(['1 KB', '820 KB', '1,2 MB']);
});
