/** Standing columns, worked out: 14.2 for values over them, 14.2 for names under them, as much again for values that hang. */
import { describe, expect, test } from 'vitest';
import { columnsHaveRoom, drawColumns } from '../../src/chart/columns.js';
import { chart, point, print, series, setting } from './kit.js';

describe('drawn', () => {
  test('one stands, one hangs: 10 points a unit, columns of 30 less 1, zero at 14.2 + 40', () => {
    const drawn = drawColumns(chart({ kind: 'column', series: [series([4, -2])] }, -2, 4), setting(120, 102.6));
    expect(print(drawn)).toEqual([
      '"a" middle 30 101.1',
      '"b" middle 90 101.1',
      'rect 15.5 14.2 29×40 red',
      '"4" middle 30 8.7 bold #f4',
      'rect 75.5 54.2 29×20 red',
      '"-2" middle 90 86.9 bold #f-2',
      'line 0 54.2 120 54.2 axis 0.75',
    ]);
  });

  test('a waterfall floats, joined by thin lines; without what hangs nothing is kept free under the columns', () => {
    const steps = [point(4), point(-1, { from: 4 }), point(3)];
    const given = chart({ kind: 'waterfall', series: [series(steps)], categoryColors: ['red', 'green', 'blue'] }, 0, 4);
    expect(print(drawColumns(given, setting(120, 68.4))).slice(3)).toEqual([
      'rect 10.5 14.2 19×40 red',
      '"4" middle 20 8.7 bold #f4',
      'rect 50.5 14.2 19×10 green',
      '"-1" middle 60 8.7 bold #f-1',
      'rect 90.5 24.2 19×30 blue',
      '"3" middle 100 18.7 bold #f3',
      'line 30 14.2 50 14.2 axis 0.5',
      'line 70 24.2 90 24.2 axis 0.5',
      'line 0 54.2 120 54.2 axis 0.75',
    ]);
  });

  test('a step that is missing is joined to none', () => {
    const given = chart({ kind: 'waterfall', series: [series([null, 2, 3])] }, 0, 4);
    const rules = drawColumns(given, setting(120, 68.4)).flatMap((mark) => (mark.kind === 'line' ? [mark.x1] : []));
    expect(rules).toEqual([70, 0]);
  });

  test('two series stand side by side on the middle of their band; a line among them is none', () => {
    const three = [series([4]), series([9], { line: true }), series([point(2, { target: true })], { color: 'blue' })];
    const drawn = drawColumns(chart({ kind: 'combo', series: three }, 0, 4), setting(90, 68.4));
    expect(print(drawn).filter((mark) => mark.startsWith('rect'))).toEqual([
      'rect 15.5 14.2 29×40 red',
      'rect 45.5 34.2 29×20 blue hollow',
    ]);
  });

  test('in a wide frame columns are 42 thick and 168 apart, and so is their line', () => {
    const drawn = print(drawColumns(chart({ kind: 'column', series: [series([10, 5])] }), setting(450, 100)));
    expect(drawn.filter((mark) => /^(?:rect|line)/.test(mark))).toEqual([
      'rect 120.5 14.2 41×71.6 red',
      'rect 288.5 50 41×35.8 red',
      'line 57 85.8 393 85.8 axis 0.75',
    ]);
  });

  test('a wide value makes its one column no thicker, a wide name sets the next farther off', () => {
    const wide = point(10, { label: '12345678' });
    const rects = (names: readonly string[]) => {
      const given = chart({ kind: 'column', categories: names, series: [series([wide, 5])] });
      return print(drawColumns(given, setting(450, 100))).filter((mark) => mark.startsWith('rect'));
    };
    expect(rects(['a', 'b'])).toEqual(['rect 120.5 14.2 41×71.6 red', 'rect 288.5 50 41×35.8 red']);
    // 200 and 8: the first begins at 17, the middles are 208 apart.
    expect(rects(['abcdefghij'.repeat(4), 'b'])).toEqual(['rect 100.5 14.2 41×71.6 red', 'rect 308.5 50 41×35.8 red']);
  });

  test('of a name of two lines the plot stands clear, and a name of one begins where it begins', () => {
    const given = chart({ kind: 'column', categories: ['aa bb', 'c'], series: [series([10, 5])] });
    const drawn = print(drawColumns(given, setting(40, 100)));
    // Two lines are 22.2 high, over the foot of 100.
    expect(drawn.slice(0, 3)).toEqual(['"aa" middle 10 86.5', '"bb" middle 10 98.5', '"c" middle 30 86.5']);
    expect(drawn.at(-1)).toBe('line 0 73.8 40 73.8 axis 0.75');
  });

  test('a frame too low keeps a plot of one point', () => {
    expect(print(drawColumns(chart({ kind: 'column', series: [series([10])] }), setting(40, 20))).at(-1)).toBe(
      'line 0 15.2 40 15.2 axis 0.75',
    );
  });
});

describe('room', () => {
  const has = (width: number, values: readonly string[][], names: readonly string[] = ['a', 'b']) =>
    columnsHaveRoom(
      chart({
        kind: 'column',
        categories: names,
        series: values.map((labels) => series(labels.map((text) => point(1, { label: text })))),
      }),
      setting(width, 0),
    );

  test('a value may take the band of the one column, but for 2', () => {
    expect(has(100, [['12345678', '1']])).toBe(true);
    expect(has(99, [['12345678', '1']])).toBe(false);
    expect(has(100, [['1', '123456789']])).toBe(false);
  });

  test('beside others only the width of its column', () => {
    expect(
      has(120, [
        ['123', '1'],
        ['1', '1'],
      ]),
    ).toBe(true);
    expect(
      has(118, [
        ['123', '1'],
        ['1', '1'],
      ]),
    ).toBe(false);
    // Columns grow over their usual 34 for the widest value of all.
    expect(
      has(600, [
        ['1234567', '1'],
        ['1', '1'],
      ]),
    ).toBe(true);
  });

  test('a name may take three lines, and no word is divided', () => {
    expect(has(19, [['1']], ['aaa bbb ccc'])).toBe(true);
    expect(has(19, [['1']], ['aaa bbb ccc ddd'])).toBe(false);
    expect(has(24, [['1']], ['aaaa'])).toBe(true);
    expect(has(23, [['1']], ['aaaa'])).toBe(false);
  });

  test('what is missing needs none, nor what a line says', () => {
    expect(columnsHaveRoom(chart({ kind: 'column', series: [series([null, 1])] }), setting(40, 0))).toBe(true);
    const line = series([point(1, { label: '123456789' })], { line: true });
    expect(columnsHaveRoom(chart({ kind: 'combo', series: [series([1]), line] }), setting(40, 0))).toBe(true);
  });
});
