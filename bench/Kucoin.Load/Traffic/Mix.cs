using System.Globalization;
using System.Text.Json;
using Kucoin.Emulator.Control;

namespace Kucoin.Load.Traffic;

/// <summary>The request mix, by number: four kinds of reads, and transfers in both directions, so that no wallet runs empty.</summary>
internal sealed class Mix
{
    public const string TransferPath = "/api/v3/accounts/universal-transfer";

    private const string Asset = "USDT";
    private const int OneTransferIn = 10;

    private readonly Lane[] _lanes;

    private Mix(Lane[] lanes, IReadOnlyList<string> reads) => (_lanes, Reads) = (lanes, reads);

    /// <summary>The request targets of the reads.</summary>
    public IReadOnlyList<string> Reads { get; }

    /// <summary>Determines the users and wallets of the requests.</summary>
    public static async Task<(Signer Signer, Mix Mix)> PrepareAsync(EmulatorControlClient control, Uri server)
    {
        var users = await control.UsersAsync();
        var master = users.First(user => user.Master is null).UserId;
        var sub = users.First(user => user.Master is not null).UserId;
        var signer = new Signer((await control.KeysAsync())["master"]);
        using var connection = await Connection.OpenAsync(server);
        var (_, accounts) = await connection.SendAsync(signer.Sign(Call.Get("/api/v1/accounts")));
        using var document = JsonDocument.Parse(accounts);
        var account = document.RootElement.GetProperty("data")[0].GetProperty("id").GetString();
        Place main = new(master, "MAIN", Asset);
        Place trade = new(master, "TRADE", Asset);
        Place sideMain = new(sub, "MAIN", Asset);
        return (signer, new(
            [
                new("INTERNAL", main, trade),
                new("INTERNAL", trade, main),
                new("PARENT_TO_SUB", main, sideMain),
                new("SUB_TO_PARENT", sideMain, main),
            ],
            [
                "/api/v1/accounts",
                $"/api/v1/accounts/{account}",
                "/api/v1/accounts/ledgers?currentPage=1&pageSize=50",
                $"/api/v1/sub-accounts/{sub}?includeBaseAmount=false",
            ]));
    }

    /// <summary>Whether a call is one of the 10 % that make a transfer.</summary>
    public static bool IsTransfer(long number) => number % OneTransferIn == 0;

    public Call Read(long number) => Call.Get(Reads[(int)(number % Reads.Count)]);

    /// <summary>A transfer whose client id contains the number of the exchange's start.</summary>
    public Call Transfer(long number, string life = "")
    {
        var lane = _lanes[number % _lanes.Length];

        // The same amount is transferred in both directions; the next pair has another amount.
        var amount = (1 + (number / _lanes.Length % 997)) * 0.000001m;
        var attempt = new Attempt(string.Create(CultureInfo.InvariantCulture, $"{life}-{number}"), lane, amount);
        var users = lane.Type switch
        {
            "PARENT_TO_SUB" => $""","toUserId":"{lane.To.UserId}" """,
            "SUB_TO_PARENT" => $""","fromUserId":"{lane.From.UserId}" """,
            _ => "",
        };
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"clientOid":"{{attempt.ClientOid}}","currency":"{{Asset}}","amount":"{{amount}}","type":"{{lane.Type}}",
            """ + $$"""
            "fromAccountType":"{{lane.From.Kind}}","toAccountType":"{{lane.To.Kind}}"{{users}}}
            """);
        return new("POST", TransferPath, body, attempt);
    }
}
