using System.CommandLine;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi;
using Kucoin.Client.SpotApi.Account;
using Kucoin.Client.SpotApi.SubAccount;

namespace Kucoin.Cli;

/// <summary>What a running verb has: its arguments, the exchange, and where to write.</summary>
internal sealed class Call(ParseResult arguments, Session session, Terminal terminal, Format format, bool isShown, CancellationToken ct)
{
    public Terminal Terminal => terminal;

    public Report Report { get; } = new(terminal, format);

    public Format Format => format;

    /// <summary>Whether requests are shown instead of sent, so that nothing can come of the verb.</summary>
    public bool IsShown => isShown;

    public CancellationToken Ct => ct;

    public IKucoinRestClientSpotApi Api => session.Client.SpotApi;

    public IKucoinRestClientSpotApiAccount Account => Api.Account;

    public IKucoinRestClientSpotApiSubAccount SubAccount => Api.SubAccount;

    public DateTime Now => session.Clock.GetUtcNow().UtcDateTime;

    public T? Of<T>(Option<T> option) => arguments.GetValue(option);

    public T? Of<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <summary>The data of an answer; anything else ends the verb with its exit code.</summary>
    public static T Data<T>(WebCallResult<T> result) => result.Success ? result.Data : throw Failure.Of(result.Error);

    /// <summary>
    /// Shows what is about to change and asks, where it is real. Without somebody to ask it takes <c>--yes</c> for an answer, and nothing
    /// less.
    /// </summary>
    public async Task Confirm(string effect)
    {
        if (isShown || session.Environment.IsLoopback)
        {
            return;
        }

        var question = $"{effect} This is {session.Environment.Spot.Host}.";
        if (arguments.GetValue(Verb.Yes))
        {
            terminal.Error.WriteLine(question);
        }
        else if (!terminal.CanAsk)
        {
            throw Failure.Usage($"{question} There is no terminal to ask at: add --yes if that is what you want. Nothing was sent.");
        }
        else if (!await terminal.Confirms($"{question} Go on?", ct))
        {
            throw new Failure(Exit.Interrupted, "Nothing was sent.");
        }
    }
}
