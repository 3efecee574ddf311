using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;
using Kucoin.Emulator.Control;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli;

/// <summary>Everything outside the command: the terminal, the environment, the profiles, the clock and the network.</summary>
internal sealed record CommandEnvironment
{
    public required Terminal Terminal { get; init; }

    /// <summary>The credentials that the environment gives, if it gives any.</summary>
    public Func<KucoinCredentials?> Credentials { get; init; } = KucoinCredentials.FromEnvironment;

    /// <summary>The exchange that the environment names.</summary>
    public Func<KucoinEnvironment> Exchange { get; init; } = KucoinEnvironment.FromEnvironment;

    /// <summary>The profile that the environment names.</summary>
    public Func<string?> ProfileName { get; init; } = static () =>
        Environment.GetEnvironmentVariable("KUCOIN_PROFILE") is { Length: > 0 } name ? name : null;

    /// <summary>The file with a control token that the environment names.</summary>
    public Func<string?> ControlTokenFile { get; init; } = static () =>
        Environment.GetEnvironmentVariable(EmulatorControlToken.FileVariable) is { Length: > 0 } file ? file : null;

    public ProfileStore Profiles { get; init; } = ProfileStore.OpenDefault();

    /// <summary>Where transfers are written down before they are sent.</summary>
    public ITransferJournal TransferJournal =>
        new FileTransferJournal(Path.Combine(Path.GetDirectoryName(Profiles.Path)!, "transfer-journal.jsonl"));

    /// <summary>Where withdrawals are written down before they are sent.</summary>
    public IWithdrawalJournal WithdrawalJournal =>
        new FileWithdrawalJournal(Path.Combine(Path.GetDirectoryName(Profiles.Path)!, "withdrawal-journal.jsonl"));

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What carries requests; <see langword="null"/> for the network.</summary>
    public HttpMessageHandler? Network { get; init; }
}
