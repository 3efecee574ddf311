using System.Net.Http.Headers;
using System.Text.Json;

namespace Kucoin.Emulator.Control;

/// <summary>
/// A client for the control API of an emulator in another process, over HTTP. Each method corresponds to the member of
/// <see cref="EmulatorControl"/> with the same name. It is thread-safe.
/// </summary>
public sealed partial class EmulatorControlClient : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>Creates a control client for the emulator at an address.</summary>
    /// <param name="address">The <c>http</c> address of the emulator: a loopback address, or any address when a token is given.</param>
    /// <param name="token">
    /// The control token of the emulator, which is sent unencrypted; <see langword="null"/>, the default, when it has none.
    /// <see cref="EmulatorControlToken.FromEnvironment"/> reads one from a file.
    /// </param>
    /// <exception cref="ArgumentException">The address is not a loopback address, and there is no token.</exception>
    public EmulatorControlClient(Uri address, EmulatorControlToken? token = null)
        : this(address, token, new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false })
    {
    }

    internal EmulatorControlClient(Uri address, EmulatorControlToken? token, HttpMessageHandler network)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || !(address.IsLoopback || token is not null))
        {
            throw new ArgumentException("A control token is required unless the address is a loopback address.", nameof(address));
        }

        _http = new(network) { BaseAddress = address };
        if (token is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new("Bearer", token.Reveal());
        }
    }

    /// <summary>Gets the status of the emulator.</summary>
    public Task<EmulatorStatus> StatusAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.Status, new(), ct);

    /// <inheritdoc cref="EmulatorControl.Clocks"/>
    public Task<EmulatorClocks> ClocksAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.Clocks, new(), ct);

    /// <inheritdoc cref="EmulatorControl.FreezeClock"/>
    public Task<EmulatorClocks> FreezeClockAsync(DateTimeOffset? at = null, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.FreezeClock, new(at), ct);

    /// <inheritdoc cref="EmulatorControl.RunClock"/>
    public Task<EmulatorClocks> RunClockAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.RunClock, new(), ct);

    /// <inheritdoc cref="EmulatorControl.AdvanceClock"/>
    public Task<EmulatorClocks> AdvanceClockAsync(TimeSpan by, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.AdvanceClock, new(by), ct);

    /// <inheritdoc cref="EmulatorControl.SkewWireClock"/>
    public Task<EmulatorClocks> SkewWireClockAsync(TimeSpan by, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.SkewWireClock, new(by), ct);

    /// <inheritdoc cref="EmulatorControl.LandDeposit"/>
    public async Task<string> LandDepositAsync(
        string user,
        string asset,
        string chain,
        decimal amount,
        string? address = null,
        int? confirmations = null,
        CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.LandDeposit, new(user, asset, chain, amount, address, confirmations), ct).ConfigureAwait(false))
            .TransactionId;

    /// <inheritdoc cref="EmulatorControl.ConfirmDeposit"/>
    public async Task<string> ConfirmDepositAsync(string transactionId, int blocks = 1, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.ConfirmDeposit, new(transactionId, blocks), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.RollBackDeposit"/>
    public async Task<string> RollBackDepositAsync(string transactionId, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.RollBackDeposit, new(transactionId), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.ReviewDeposit"/>
    public async Task<string> ReviewDepositAsync(string transactionId, string check = "risk", CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.ReviewDeposit, new(transactionId, check), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.ReleaseDeposit"/>
    public async Task<string> ReleaseDepositAsync(string transactionId, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.ReleaseDeposit, new(transactionId), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.RejectDeposit"/>
    public async Task<string> RejectDepositAsync(string transactionId, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.RejectDeposit, new(transactionId), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.AdvanceWithdrawal"/>
    public async Task<string> AdvanceWithdrawalAsync(string id, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.AdvanceWithdrawal, new(id), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.ReviewWithdrawal"/>
    public async Task<string> ReviewWithdrawalAsync(string id, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.ReviewWithdrawal, new(id), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.ReleaseWithdrawal"/>
    public async Task<string> ReleaseWithdrawalAsync(string id, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.ReleaseWithdrawal, new(id), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.FailWithdrawal"/>
    public async Task<string> FailWithdrawalAsync(string id, string? reason = null, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.FailWithdrawal, new(id, reason), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.RefundWithdrawal"/>
    public async Task<string> RefundWithdrawalAsync(string id, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.RefundWithdrawal, new(id), ct).ConfigureAwait(false)).Status;

    /// <inheritdoc cref="EmulatorControl.Borrow"/>
    public async Task<decimal> BorrowAsync(
        string user, string wallet, string asset, decimal amount, string? pair = null, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.Borrow, new(user, wallet, asset, amount, pair), ct).ConfigureAwait(false)).Amount;

    /// <inheritdoc cref="EmulatorControl.Repay"/>
    public async Task<decimal> RepayAsync(
        string user, string wallet, string asset, decimal amount, string? pair = null, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.Repay, new(user, wallet, asset, amount, pair), ct).ConfigureAwait(false)).Amount;

    /// <inheritdoc cref="EmulatorControl.ChargeInterest"/>
    public async Task<decimal> ChargeInterestAsync(
        string user, string wallet, string asset, decimal amount, string? pair = null, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.ChargeInterest, new(user, wallet, asset, amount, pair), ct).ConfigureAwait(false)).Amount;

    /// <inheritdoc cref="EmulatorControl.Liquidate"/>
    public Task<LiquidatedPosition> LiquidateAsync(
        string user, string wallet, string? pair = null, bool isForced = false, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.Liquidate, new(user, wallet, pair, isForced), ct);

    /// <inheritdoc cref="EmulatorControl.SetChain"/>
    public Task SetChainAsync(
        string asset, string? chain = null, bool? deposits = null, bool? withdrawals = null, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.SetChain, new(asset, chain, deposits, withdrawals), ct);

    /// <inheritdoc cref="EmulatorControl.Users"/>
    public Task<IReadOnlyList<EmulatorUser>> UsersAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.Users, new(), ct);

    /// <inheritdoc cref="EmulatorControl.AddUser"/>
    public Task<EmulatorUser> AddUserAsync(NewUser user, CancellationToken ct = default) => SendAsync(ControlVerbs.AddUser, user, ct);

    /// <inheritdoc cref="EmulatorControl.SetVipLevel"/>
    public Task<EmulatorUser> SetVipLevelAsync(string user, int level, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.SetVipLevel, new(user, level), ct);

    /// <inheritdoc cref="EmulatorControl.FreezeUser"/>
    public Task<EmulatorUser> FreezeUserAsync(string user, bool isFrozen = true, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.FreezeUser, new(user, isFrozen), ct);

    /// <inheritdoc cref="EmulatorControl.SetWhitelist"/>
    public Task<EmulatorUser> SetWhitelistAsync(string user, IReadOnlyList<string>? addresses, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.SetWhitelist, new(user, addresses), ct);

    /// <inheritdoc cref="EmulatorControl.GrantSubAccounts"/>
    public Task<EmulatorUser> GrantSubAccountsAsync(string user, int count, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.GrantSubAccounts, new(user, count), ct);

    /// <inheritdoc cref="EmulatorControl.RenameUser"/>
    public Task<EmulatorUser> RenameUserAsync(string user, string name, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.RenameUser, new(user, name), ct);

    /// <inheritdoc cref="EmulatorControl.UnifyUser"/>
    public Task<EmulatorUser> UnifyUserAsync(string user, bool isUnified = true, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.UnifyUser, new(user, isUnified), ct);

    /// <inheritdoc cref="EmulatorControl.DeleteUser"/>
    public Task DeleteUserAsync(string user, CancellationToken ct = default) => SendAsync(ControlVerbs.DeleteUser, new(user), ct);

    /// <inheritdoc cref="EmulatorControl.Keys"/>
    public Task<IReadOnlyDictionary<string, EmulatorCredentials>> KeysAsync(CancellationToken ct = default) =>
        SendAsync(ControlVerbs.Keys, new(), ct);

    /// <inheritdoc cref="EmulatorControl.AddKey"/>
    public Task<EmulatorCredentials> AddKeyAsync(NewKey key, CancellationToken ct = default) => SendAsync(ControlVerbs.AddKey, key, ct);

    /// <inheritdoc cref="EmulatorControl.Faults"/>
    public Task<IReadOnlyList<ActiveFault>> FaultsAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.Faults, new(), ct);

    /// <inheritdoc cref="EmulatorControl.AddFault"/>
    public async Task<int> AddFaultAsync(Fault fault, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.AddFault, fault, ct).ConfigureAwait(false)).Number;

    /// <inheritdoc cref="EmulatorControl.RemoveFault"/>
    public async Task<bool> RemoveFaultAsync(int number, CancellationToken ct = default) =>
        (await SendAsync(ControlVerbs.RemoveFault, new(number), ct).ConfigureAwait(false)).Success;

    /// <inheritdoc cref="EmulatorControl.ClearFaults"/>
    public Task ClearFaultsAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.ClearFaults, new(), ct);

    /// <inheritdoc cref="EmulatorControl.Settings"/>
    public Task<EmulatorSettings> SettingsAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.Settings, new(), ct);

    /// <summary>Changes settings; omitted settings are unchanged.</summary>
    public Task<EmulatorSettings> ChangeSettingsAsync(
        bool? refuseRepeatedClientOids = null,
        bool? strictSignatures = null,
        bool? enforceRateLimits = null,
        bool? tradeRowsInBothLedgers = null,
        CancellationToken ct = default) =>
        SendAsync(
            ControlVerbs.ChangeSettings,
            new(refuseRepeatedClientOids, strictSignatures, enforceRateLimits, tradeRowsInBothLedgers),
            ct);

    /// <inheritdoc cref="EmulatorControl.Received"/>
    public Task<IReadOnlyList<ReceivedRequest>> ReceivedAsync(CancellationToken ct = default) =>
        SendAsync(ControlVerbs.Received, new(), ct);

    /// <inheritdoc cref="EmulatorControl.ClearReceived"/>
    public Task ClearReceivedAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.ClearReceived, new(), ct);

    /// <summary>
    /// Saves a snapshot of the ledger, and of a frozen ledger clock, to a new file in the snapshot folder of the emulator
    /// (<see cref="KucoinEmulatorOptions.SnapshotFolder"/>).
    /// </summary>
    /// <param name="name">The file name, without a folder.</param>
    /// <param name="ct">Cancels the wait for the response.</param>
    /// <exception cref="KucoinEmulatorException">
    /// The emulator has no snapshot folder, or the file already exists or cannot be written.
    /// </exception>
    public Task SaveSnapshotAsync(string name, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.SaveSnapshot, new(name), ct);

    /// <summary>
    /// Replaces the ledger with a snapshot from the snapshot folder, as <see cref="EmulatorControl.LoadSnapshot"/> does.
    /// </summary>
    /// <param name="name">The file name, without a folder.</param>
    /// <param name="ct">Cancels the wait for the response.</param>
    /// <exception cref="KucoinEmulatorException">The emulator has no snapshot folder, or the file cannot be loaded.</exception>
    public Task LoadSnapshotAsync(string name, CancellationToken ct = default) =>
        SendAsync(ControlVerbs.LoadSnapshot, new(name), ct);

    /// <inheritdoc cref="EmulatorControl.TrialBalance"/>
    public Task<TrialBalance> TrialBalanceAsync(CancellationToken ct = default) => SendAsync(ControlVerbs.TrialBalance, new(), ct);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();

    private async Task<TOut> SendAsync<TIn, TOut>(ControlVerb<TIn, TOut> verb, TIn input, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(new(verb.Verb), verb.Target);
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(input, verb.In));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        try
        {
            using var response = await _http.SendAsync(request, ct).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? JsonSerializer.Deserialize(body, verb.Out)!
                : throw new KucoinEmulatorException(JsonSerializer.Deserialize(body, ControlJson.Default.ControlError)!.Error);
        }
        catch (Exception error) when (error is HttpRequestException or JsonException)
        {
            throw new KucoinEmulatorException($"No emulator responds at {_http.BaseAddress}: {error.Message}", error);
        }
    }
}
