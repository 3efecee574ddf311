using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands.Futures;

/// <summary>Reads something for each settlement asset of the futures host, or for the one that an option names.</summary>
internal static class SettlementAssets
{
    private static readonly string All = string.Join(", ", WalletSources.SettlementAssets);

    /// <summary>The option that narrows a command to one settlement asset.</summary>
    public static Option<string> Option() => Options.Parsed<string>(
        Options.AssetName,
        "ASSET",
        $"Only this settlement asset, for example USDT; bitcoin is called {WalletSources.GetSettlementAsset("BTC")} here. Default: {All}.",
        TryParse,
        AssetCode.Allowed);

    /// <summary>Reads the data of each settlement asset. One that cannot be read is reported, unless it is the only one.</summary>
    public static async Task<(IReadOnlyList<T> Data, IReadOnlyList<Problem> Problems)> Read<T>(
        CommandContext call, Option<string> option, Func<string, Task<WebCallResult<T>>> read)
    {
        var assets = call.GetValue(option) is { } only ? [only] : WalletSources.SettlementAssets;
        var results = await Task.WhenAll(assets.Select(read));
        if (!results.Any(result => result.Success))
        {
            throw CliException.FromError(results[0].Error!);
        }

        return (
            [.. results.Where(result => result.Success).Select(call.Data)],
            [
                .. assets.Zip(results).Where(pair => !pair.Second.Success)
                    .Select(pair => Problem.FromError($"futures wallets in {pair.First}", pair.Second.Error!)),
            ]);
    }

    private static bool TryParse(string text, out string asset)
    {
        var isCode = AssetCode.TryParse(text, out asset);
        asset = WalletSources.GetSettlementAsset(asset);
        return isCode;
    }
}
