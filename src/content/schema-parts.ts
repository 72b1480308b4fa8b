/** What the parts of the content's schema share: described fields, texts, ids, and what every figure has. */
import * as z from 'zod/mini';
import { TARGET_NAMES } from '../model/documents.js';

export const described = <S extends z.core.$ZodType>(description: string, schema: S): S => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

export const optional = <S extends z.core.$ZodType>(description: string, schema: S) => z.optional(described(description, schema));

export const text = z.string().check(z.regex(/\S/, '不能是空的 | must not be empty'));
const ID = /^\p{L}[\p{L}\p{N}_-]*$/u;
export const id = z
  .string()
  .check(
    z.regex(
      ID,
      '编号只用字母、汉字、数字和 - _，以字母或汉字开头 | an id holds letters, digits, - and _, and begins with a letter | 编号如 gdp、就业；不写数，不加 ${ } | an id such as gdp; no number, no ${ }',
    ),
  );
export const prose = (description: string) => optional(description, text.check());
export const proses = (description: string) => optional(description, z.array(text));
export const ids = (description: string) => optional(description, z.array(id));
export const periods = (description: string) => optional(description, z.union([text, z.array(text).check(z.minLength(1))]));

export const figureBase = {
  title: described('图表标题 | title', text.check()),
  note: prose('图表下的说明 | note under the figure'),
  alt: optional('替代文字；不写则由数据生成 | alternative text; made from the data when absent', text.check()),
  period: periods('时期；写了就检查各事实是否同期 | period; when given, the facts are checked against it'),
  in: optional(
    '用在哪些文件里；不写则都用 | documents that show it; all when absent',
    z.array(z.enum(TARGET_NAMES)).check(z.minLength(1)),
  ),
};
