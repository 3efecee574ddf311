using System.Linq.Expressions;
using System.Reflection;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>One call and the expected request.</summary>
/// <param name="Title">The special feature of the row.</param>
/// <param name="Call">The call, as an expression, so that tests can determine its method and arguments.</param>
/// <param name="Sent">Verb, path with query, and body of each request, from KuCoin's reference.</param>
internal sealed record RequestRow(string Title, Expression<Func<IKucoinRestClient, object>> Call, params string[] Sent)
{
    /// <summary>Path and query as signed, if they differ from those sent.</summary>
    public string? Signed { get; init; }

    /// <summary>The response of the exchange, if it is not the fixture of the endpoint.</summary>
    public Func<SentRequest, Reply>? Exchange { get; init; }

    public MethodInfo Method => ((MethodCallExpression)Call.Body).Method;

    public string Name => $"{Method.Name}: {Title}";

    /// <summary>The parameters with a value in this row.</summary>
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
