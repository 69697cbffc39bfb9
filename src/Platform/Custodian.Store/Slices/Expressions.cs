using System.Linq.Expressions;

namespace Custodian.Store.Slices;

/// <summary>Puts the parts of a query's condition together.</summary>
static class Expressions
{
    /// <summary>The condition asked of a part of a row.</summary>
    public static Expression<Func<TRow, bool>> On<TRow, TPart>(this Expression<Func<TPart, bool>> condition, Expression<Func<TRow, TPart>> part) =>
        Expression.Lambda<Func<TRow, bool>>(Exchange.In(condition.Body, condition.Parameters[0], part.Body), part.Parameters);

    public static Expression<Func<TRow, bool>> Or<TRow>(Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other) =>
        Expression.Lambda<Func<TRow, bool>>(Expression.OrElse(one.Body, Exchange.In(other.Body, other.Parameters[0], one.Parameters[0])), one.Parameters);

    sealed class Exchange(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        public static Expression In(Expression body, ParameterExpression from, Expression to) => new Exchange(from, to).Visit(body);

        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
