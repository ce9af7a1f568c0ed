import {
  type Expression,
  type ExpressionBuilder,
  type ReferenceExpression,
  sql,
  type SqlBool,
} from 'kysely';

/**
 * Whether a row comes after a place in a list that is ordered by these columns, the first one first.
 * Nothing comes before a place of empty texts.
 */
export function isBeyond<DB, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  columns: readonly (ReferenceExpression<DB, TB> & string)[],
  place: readonly string[],
): Expression<SqlBool> {
  const compared = (index: number, how: '=' | '>') =>
    sql<SqlBool>`${sql.ref(columns[index] ?? '')} ${sql.raw(how)} ${place[index] ?? ''}`;
  return eb.or(
    columns.map((_column, index) =>
      eb.and([
        ...columns.slice(0, index).map((_before, before) => compared(before, '=')),
        compared(index, '>'),
      ]),
    ),
  );
}
