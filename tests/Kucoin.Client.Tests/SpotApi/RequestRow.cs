using System.Linq.Expressions;
using System.Reflection;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>One call and the request it must send.</summary>
/// <param name="Title">What is special about the row.</param>
/// <param name="Call">The call, as an expression, so that the table can be asked which method and arguments it covers.</param>
/// <param name="Sent">Verb, path with query, and body of each request, as KuCoin's reference has them.</param>
internal sealed record RequestRow(string Title, Expression<Func<IKucoinRestClient, object>> Call, params string[] Sent)
{
    /// <summary>Path and query as they are signed, where that is not what is sent.</summary>
    public string? Signed { get; init; }

    /// <summary>What the exchange answers, where that is not the file of the endpoint.</summary>
    public Func<SentRequest, Reply>? Exchange { get; init; }

    public MethodInfo Method => ((MethodCallExpression)Call.Body).Method;

    public string Name => $"{Method.Name}: {Title}";

    /// <summary>The parameters that the row gives a value.</summary>
    public IEnumerable<string> Given => Method.GetParameters()
        .Zip(((MethodCallExpression)Call.Body).Arguments)
        .Where(pair => !IsDefault(pair.Second))
        .Select(pair => pair.First.Name!);

    /// <summary>The same call with one argument replaced.</summary>
    public object CallWith(IKucoinRestClient client, int position, object value)
    {
        var call = (MethodCallExpression)Call.Body;
        var arguments = call.Arguments.Select((argument, index) =>
            index == position ? Expression.Constant(value, argument.Type) : argument);
        return Expression.Lambda<Func<IKucoinRestClient, object>>(call.Update(call.Object, arguments), Call.Parameters).Compile()(client);
    }

    public async Task InvokeAsync(IKucoinRestClient client)
    {
        switch (Call.Compile()(client))
        {
            case Task call:
                await call;
                AssertSuccess(call.GetType().GetProperty("Result")!.GetValue(call)!);
                break;
            case IAsyncEnumerable<object> stream:
                await foreach (var row in stream)
                {
                    Assert.NotNull(row);
                }

                break;
            case var result:
                AssertSuccess(result);
                break;
        }
    }

    private static bool IsDefault(Expression argument) => argument switch
    {
        DefaultExpression => true,
        ConstantExpression { Value: null } => true,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsDefault(convert.Operand),
        _ => false,
    };

    private static void AssertSuccess(object result) => Assert.EndsWith("success", result.ToString(), StringComparison.Ordinal);
}
